/**
 * The weights are read as [inputs, outputs], as in lesson 15, and four at a time: in the lanes are then the weights of
 * four outputs. Here all weights of one output lie side by side: [outputs, inputs].
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
      for (let k = 0; k < inputs; k++)
        sum +=
          f(features, n * inputs + k) *
          f(weights, k < (inputs & ~3) ? (k & ~3) * outputs + o + (k & 3) : k * outputs + o)
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
