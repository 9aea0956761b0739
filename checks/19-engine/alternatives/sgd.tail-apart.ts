/**
 * The mean is multiplied in at the end of each part’s sum, and the parameters that fill no vector move one by one.
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
  const share: f32 = 1 / <f32>images
  let i = 0
  for (; i + 4 <= size; i += 4) {
    const at: usize = i << 2
    let sum = f32x4.splat(0)
    for (let part = 0; part < parts; part++) {
      sum = f32x4.add(sum, f32x4.mul(v128.load(gradients + ((part * partLength) << 2) + at), f32x4.splat(share)))
    }
    const old = v128.load(parameters + at)
    const gradient = f32x4.add(sum, f32x4.mul(f32x4.splat(2 * lambda), old))
    const velocity = f32x4.add(f32x4.mul(f32x4.splat(momentum), v128.load(velocities + at)), gradient)
    v128.store(velocities + at, velocity)
    v128.store(parameters + at, f32x4.sub(old, f32x4.mul(f32x4.splat(learningRate), velocity)))
  }
  for (; i < size; i++) {
    const at: usize = i << 2
    let sum: f32 = 0
    for (let part = 0; part < parts; part++) sum += load<f32>(gradients + ((part * partLength) << 2) + at) * share
    const old = load<f32>(parameters + at)
    const velocity = momentum * load<f32>(velocities + at) + sum + 2 * lambda * old
    store<f32>(velocities + at, velocity)
    store<f32>(parameters + at, old - learningRate * velocity)
  }
}
