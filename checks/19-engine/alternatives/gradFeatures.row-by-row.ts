/**
 * Output after output adds its weights, times its gradient, to the image’s row.
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
      const g = load<f32>(dLogits + ((n * outputs + o) << 2))
      const w = weights + ((o * inputs) << 2)
      const row = dFeatures + ((n * inputs) << 2)
      let i = 0
      for (; i + 4 <= inputs; i += 4) {
        const at: usize = i << 2
        v128.store(row + at, f32x4.add(v128.load(row + at), f32x4.mul(f32x4.splat(g), v128.load(w + at))))
      }
      for (; i < inputs; i++) {
        const at: usize = i << 2
        store<f32>(row + at, load<f32>(row + at) + g * load<f32>(w + at))
      }
    }
  }
}
