import { multiplyAdd } from '#given/multiply-add.ts'

/**
 * The last vector of a row is masked behind the product: what is NaN there becomes 0 before it is added.
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
    const x = features + ((n * inputs) << 2)
    for (let o = 0; o < outputs; o++) {
      const w = weights + ((o * inputs) << 2)
      let first = f32x4.splat(0)
      let second = f32x4.splat(0)
      let k = 0
      for (; k + 8 <= inputs; k += 8) {
        first = multiplyAdd(v128.load(x + (k << 2)), v128.load(w + (k << 2)), first)
        second = multiplyAdd(v128.load(x + (k << 2), 16), v128.load(w + (k << 2), 16), second)
      }
      for (; k < inputs; k += 4) {
        const product = f32x4.mul(v128.load(x + (k << 2)), v128.load(w + (k << 2)))
        const isInside = i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(inputs - k))
        second = f32x4.add(second, v128.and(product, isInside))
      }
      const sums = f32x4.add(first, second)
      const halves = f32x4.add(sums, v128.shuffle<f32>(sums, sums, 2, 3, 0, 1))
      const sum = f32x4.extract_lane(halves, 0) + f32x4.extract_lane(halves, 1)
      store<f32>(logits + ((n * outputs + o) << 2), load<f32>(bias + (o << 2)) + sum)
    }
  }
}
