/**
 * One image and one output at a time, in two sums, so that one addition need not wait for the other.
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
      const x = features + ((n * inputs) << 2)
      const w = weights + ((o * inputs) << 2)
      let even = f32x4.splat(0)
      let odd = f32x4.splat(0)
      let i = 0
      for (; i + 8 <= inputs; i += 8) {
        even = f32x4.add(even, f32x4.mul(v128.load(x + (i << 2)), v128.load(w + (i << 2))))
        odd = f32x4.add(odd, f32x4.mul(v128.load(x + (i << 2), 16), v128.load(w + (i << 2), 16)))
      }
      const both = f32x4.add(even, odd)
      let sum = f32x4.extract_lane(both, 0) + f32x4.extract_lane(both, 1)
      sum += f32x4.extract_lane(both, 2) + f32x4.extract_lane(both, 3)
      for (; i < inputs; i++) sum += load<f32>(x + (i << 2)) * load<f32>(w + (i << 2))
      store<f32>(logits + ((n * outputs + o) << 2), sum + load<f32>(bias + (o << 2)))
    }
  }
}
