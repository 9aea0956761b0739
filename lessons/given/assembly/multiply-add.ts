/**
 * a · b + c in each of the four lanes. Where the engine has relaxed SIMD (Node 22 on) this is one instruction,
 * and the product is not rounded before the sum; elsewhere it is two.
 */
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c)
  return f32x4.add(f32x4.mul(a, b), c)
}
