/**
 * The loss is the logarithm of what dLogits holds at the label, plus the 1 that was taken off. What is small is lost
 * beside the 1, and a probability too small for f32 makes the loss Infinity. Taken from the logits, as a difference of
 * logarithms, the loss is 200 for the logits 200 and 0.
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
    loss -= Mathf.log(f(dLogits, n * classes + i(labels, n)) + 1)
  }
  return loss
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
