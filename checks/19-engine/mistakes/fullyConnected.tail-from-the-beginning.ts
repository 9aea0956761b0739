/**
 * The inputs that fill no vector are counted from 0: what the vectors have added already is added once more.
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
    for (let o = 0; o < outputs; o++) {
      let sum = f(bias, o)
      for (let k = 0; k < (inputs & ~3); k++) sum += f(features, n * inputs + k) * f(weights, o * inputs + k)
      for (let k = 0; k < inputs; k++) sum += f(features, n * inputs + k) * f(weights, o * inputs + k)
      put(logits, n * outputs + o, sum)
    }
  }
}

function f(address: usize, index: i32): f32 {
  return load<f32>(address + (index << 2))
}

function put(address: usize, index: i32, value: f32): void {
  store<f32>(address + (index << 2), value)
}
