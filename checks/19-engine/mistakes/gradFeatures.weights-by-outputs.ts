/**
 * The rows of the weights are taken to be `outputs` numbers long. Each output has a row of `inputs` numbers.
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
      let sum: f32 = 0
      for (let o = 0; o < outputs; o++) sum += f(dLogits, n * outputs + o) * f(weights, o * outputs + k)
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
