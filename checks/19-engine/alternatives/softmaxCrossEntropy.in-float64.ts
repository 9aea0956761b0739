/**
 * In float64, with the probabilities first and the loss from the label’s.
 */
export function softmaxCrossEntropy(logits: usize, labels: usize, dLogits: usize, count: i32, classes: i32): f32 {
  let loss: f64 = 0
  for (let n = 0; n < count; n++) {
    const row = logits + ((n * classes) << 2)
    const out = dLogits + ((n * classes) << 2)
    const label = load<i32>(labels + (n << 2))
    let largest: f64 = -Infinity
    for (let c = 0; c < classes; c++) largest = Math.max(largest, load<f32>(row + (c << 2)))
    let sum: f64 = 0
    for (let c = 0; c < classes; c++) sum += Math.exp(<f64>load<f32>(row + (c << 2)) - largest)
    for (let c = 0; c < classes; c++) {
      const p = Math.exp(<f64>load<f32>(row + (c << 2)) - largest) / sum
      store<f32>(out + (c << 2), <f32>p)
      if (c != label) continue
      store<f32>(out + (c << 2), <f32>(p - 1))
      loss -= Math.log(p)
    }
  }
  return <f32>loss
}
