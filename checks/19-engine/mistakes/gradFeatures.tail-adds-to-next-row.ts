/**
 * The sums lie in memory, and whole vectors are added to them: the lanes that reach past the end of a row are added to
 * the next one. Where sums are loaded and stored again, the end of a row has to be added lane by lane.
 */
export function gradFeatures(
  dLogits: usize,
  weights: usize,
  dFeatures: usize,
  count: i32,
  inputs: i32,
  outputs: i32,
): void {
  memory.fill(dFeatures, 0, (count * inputs) << 2)
  for (let n = 0; n < count; n++) {
    for (let o = 0; o < outputs; o++) {
      for (let k = 0; k < ((inputs + 3) & ~3); k++) {
        const at = n * inputs + k
        put(dFeatures, at, f(dFeatures, at) + f(dLogits, n * outputs + o) * f(weights, o * inputs + k))
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
