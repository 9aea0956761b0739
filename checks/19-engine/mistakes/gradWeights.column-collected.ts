/**
 * The lanes go along the sum, and the numbers for each vector have to be collected from four places, as they lie a row
 * apart. Four neighbouring inputs are one load: let the lanes be four inputs.
 */
export function gradWeights(
  dLogits: usize,
  features: usize,
  dWeights: usize,
  dBias: usize,
  count: i32,
  inputs: i32,
  outputs: i32,
): void {
  for (let o = 0; o < outputs; o++) {
    for (let k = 0; k < inputs; k++) {
      let sums = f32x4.splat(0)
      let n = 0
      for (; n + 4 <= count; n += 4) {
        const a = f32x4(
          f(dLogits, n * outputs + o),
          f(dLogits, (n + 1) * outputs + o),
          f(dLogits, (n + 2) * outputs + o),
          f(dLogits, (n + 3) * outputs + o),
        )
        const b = f32x4(
          f(features, n * inputs + k),
          f(features, (n + 1) * inputs + k),
          f(features, (n + 2) * inputs + k),
          f(features, (n + 3) * inputs + k),
        )
        sums = f32x4.add(sums, f32x4.mul(a, b))
      }
      let sum = f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1)
      sum += f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3)
      for (; n < count; n++) sum += f(dLogits, n * outputs + o) * f(features, n * inputs + k)
      put(dWeights, o * inputs + k, sum)
    }
  }
  for (let o = 0; o < outputs; o++) {
    let sum: f32 = 0
    for (let n = 0; n < count; n++) sum += f(dLogits, n * outputs + o)
    put(dBias, o, sum)
  }
}

function f(address: usize, index: i32): f32 {
  return load<f32>(address + (index << 2))
}

function put(address: usize, index: i32, value: f32): void {
  store<f32>(address + (index << 2), value)
}
