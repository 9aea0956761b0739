/**
 * The features are those of the first image, for the gradients of all images.
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
      let sum: f32 = 0
      for (let n = 0; n < count; n++) sum += f(dLogits, n * outputs + o) * f(features, k)
      put(dWeights, o * inputs + k, sum)
    }
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
