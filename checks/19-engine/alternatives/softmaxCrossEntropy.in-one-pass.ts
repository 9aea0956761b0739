/**
 * The largest logit and the sum are found together: where a larger one comes, the sum so far is made smaller. A
 * probability is the power of a difference, never a quotient.
 */
export function softmaxCrossEntropy(logits: usize, labels: usize, dLogits: usize, count: i32, classes: i32): f32 {
  let loss: f32 = 0
  for (let n = 0; n < count; n++) {
    const row = logits + ((n * classes) << 2)
    const out = dLogits + ((n * classes) << 2)
    let largest = load<f32>(row)
    let sum: f32 = 1
    for (let i = 1; i < classes; i++) {
      const logit = load<f32>(row + (i << 2))
      const before = largest
      largest = max(largest, logit)
      sum = sum * Mathf.exp(before - largest) + Mathf.exp(logit - largest)
    }
    const logarithm = Mathf.log(sum)
    for (let i = 0; i < classes; i++) {
      store<f32>(out + (i << 2), Mathf.exp(load<f32>(row + (i << 2)) - largest - logarithm))
    }
    const label = load<i32>(labels + (n << 2)) << 2
    store<f32>(out + label, load<f32>(out + label) - 1)
    loss += logarithm - (load<f32>(row + label) - largest)
  }
  return loss
}
