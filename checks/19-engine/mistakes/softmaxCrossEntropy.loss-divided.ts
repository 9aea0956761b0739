/**
 * The loss is divided by the number of images. The sum is due: here are only some of a batch’s images, and whoever
 * knows how many there are divides.
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
      put(dLogits, n * classes + c, c == i(labels, n) ? probability - 1 : probability)
    }
    loss += Mathf.log(sum) + largest - f(logits, n * classes + i(labels, n))
  }
  return loss / <f32>count
}

function f(address: usize, index: i32): f32 {
  return load<f32>(address + (index << 2))
}

function put(address: usize, index: i32, value: f32): void {
  store<f32>(address + (index << 2), value)
}

function i(address: usize, index: i32): i32 {
  return load<i32>(address + (index << 2))
}
