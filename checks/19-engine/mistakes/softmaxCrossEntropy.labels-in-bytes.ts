/**
 * The labels are read one byte apart. They are i32, with four bytes each.
 */
export function softmaxCrossEntropy(logits: usize, labels: usize, dLogits: usize, count: i32, classes: i32): f32 {
  let loss: f32 = 0
  for (let n = 0; n < count; n++) {
    let largest = f(logits, n * classes)
    for (let c = 1; c < classes; c++) largest = max(largest, f(logits, n * classes + c))
    let sum: f32 = 0
    for (let c = 0; c < classes; c++) sum += Mathf.exp(f(logits, n * classes + c) - largest)
    for (let c = 0; c < classes; c++) {
      const probability = Mathf.exp(f(logits, n * classes + c) - largest) / sum
      put(dLogits, n * classes + c, c == load<i32>(labels + n) ? probability - 1 : probability)
    }
    loss += Mathf.log(sum) + largest - f(logits, n * classes + load<i32>(labels + n))
  }
  return loss
}

function f(address: usize, index: i32): f32 {
  return load<f32>(address + (index << 2))
}

function put(address: usize, index: i32, value: f32): void {
  store<f32>(address + (index << 2), value)
}
