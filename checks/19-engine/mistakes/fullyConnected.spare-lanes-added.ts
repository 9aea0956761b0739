/**
 * The last vector of a row is added up whole: lanes that are too many get into the sum. They hold the next row, or the
 * spare numbers, which may be anything. It shows where the number of inputs is no multiple of 4.
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
      for (let k = 0; k < ((inputs + 3) & ~3); k++) sum += f(features, n * inputs + k) * f(weights, o * inputs + k)
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
