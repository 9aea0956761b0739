/**
 * c is cleared by whole vectors alone: the numbers that fill none keep what stood there, and products are added to
 * that.
 */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  for (let at = 0; at + 4 <= m * n; at += 4) v128.store(c + (at << 2), f32x4.splat(0))
  for (let i = 0; i < m; i++) {
    for (let p = 0; p < k; p++) {
      const x = load<f32>(a + ((i * k + p) << 2))
      let j = 0
      for (; j + 4 <= n; j += 4) {
        const at = c + ((i * n + j) << 2)
        v128.store(at, f32x4.add(v128.load(at), f32x4.mul(f32x4.splat(x), v128.load(b + ((p * n + j) << 2)))))
      }
      for (; j < n; j++) {
        const at = c + ((i * n + j) << 2)
        store<f32>(at, load<f32>(at) + x * load<f32>(b + ((p * n + j) << 2)))
      }
    }
  }
}
