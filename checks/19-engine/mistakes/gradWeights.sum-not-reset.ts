/**
 * The sum is not set back to 0 for the next number: every gradient contains those before it in its row.
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
    let sums: f32 = 0
    for (let k = 0; k < inputs; k++) {
      for (let n = 0; n < count; n++) sums += f(dLogits, n * outputs + o) * f(features, n * inputs + k)
      put(dWeights, o * inputs + k, sums)
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
