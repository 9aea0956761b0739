/**
 * Eight columns are taken at a time, and the second vector is loaded and stored four bytes after the first. Four
 * numbers take 16 bytes.
 */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  for (let i = 0; i < m; i++) {
    let j = 0
    for (; j + 8 <= n; j += 8) {
      let first = f32x4.splat(0)
      let second = f32x4.splat(0)
      for (let p = 0; p < k; p++) {
        const x = f32x4.splat(load<f32>(a + ((i * k + p) << 2)))
        const at = b + ((p * n + j) << 2)
        first = f32x4.add(first, f32x4.mul(x, v128.load(at)))
        second = f32x4.add(second, f32x4.mul(x, v128.load(at + 4)))
      }
      const at = c + ((i * n + j) << 2)
      v128.store(at, first)
      v128.store(at + 4, second)
    }
    for (; j < n; j++) {
      let sum: f32 = 0
      for (let p = 0; p < k; p++) sum += load<f32>(a + ((i * k + p) << 2)) * load<f32>(b + ((p * n + j) << 2))
      store<f32>(c + ((i * n + j) << 2), sum)
    }
  }
}
