/**
 * The lanes go along the sum, and the numbers for each vector have to be collected from four places, as they lie a row
 * apart. Four neighbouring inputs are one load: let the lanes be four inputs.
 */
export function gradFeatures(
  dLogits: usize,
  weights: usize,
  dFeatures: usize,
  count: i32,
  inputs: i32,
  outputs: i32,
): void {
  for (let n = 0; n < count; n++) {
    for (let k = 0; k < inputs; k++) {
      let sums = f32x4.splat(0)
      let o = 0
      for (; o + 4 <= outputs; o += 4) {
        const a = f32x4(
          f(dLogits, n * outputs + o),
          f(dLogits, n * outputs + (o + 1)),
          f(dLogits, n * outputs + (o + 2)),
          f(dLogits, n * outputs + (o + 3)),
        )
        const b = f32x4(
          f(weights, o * inputs + k),
          f(weights, (o + 1) * inputs + k),
          f(weights, (o + 2) * inputs + k),
          f(weights, (o + 3) * inputs + k),
        )
        sums = f32x4.add(sums, f32x4.mul(a, b))
      }
      let sum = f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1)
      sum += f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3)
      for (; o < outputs; o++) sum += f(dLogits, n * outputs + o) * f(weights, o * inputs + k)
      put(dFeatures, n * inputs + k, sum)
    }
  }
}

function f(address: usize, index: i32): f32 {
  return load<f32>(address + (index << 2))
}

function put(address: usize, index: i32, value: f32): void {
  store<f32>(address + (index << 2), value)
}
