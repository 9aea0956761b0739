/**
 * The lanes are four outputs, and their weights have to be collected from four places, as they lie a row apart. Four
 * neighbouring inputs are one load: let the lanes be four terms of one sum.
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
    for (let o = 0; o < outputs; o += 4) {
      const first = o * inputs
      const second = min(o + 1, outputs - 1) * inputs
      const third = min(o + 2, outputs - 1) * inputs
      const fourth = min(o + 3, outputs - 1) * inputs
      let sums = v128.load(bias + (o << 2))
      for (let k = 0; k < inputs; k++) {
        const w = f32x4(f(weights, first + k), f(weights, second + k), f(weights, third + k), f(weights, fourth + k))
        sums = f32x4.add(sums, f32x4.mul(f32x4.splat(f(features, n * inputs + k)), w))
      }
      v128.store(logits + ((n * outputs + o) << 2), sums)
    }
  }
}

function f(address: usize, index: i32): f32 {
  return load<f32>(address + (index << 2))
}
