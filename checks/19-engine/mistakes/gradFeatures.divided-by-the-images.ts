/**
 * The gradients are divided by the number of images. That is the last kernel’s task: here are only some of a batch’s
 * images.
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
      for (let o = 0; o < outputs; o++) sum += f(dLogits, n * outputs + o) * f(weights, o * inputs + k)
      put(dFeatures, n * inputs + k, sum / <f32>count)
    }
  }
}

function f(address: usize, index: i32): f32 {
  return load<f32>(address + (index << 2))
}

function put(address: usize, index: i32, value: f32): void {
  store<f32>(address + (index << 2), value)
}
