/**
 * A loop over the columns goes on too far. The last column has the number n − 1, and a vector begins at n − 4 at
 * the latest: what is stored beyond lands on the next row, and after the last row behind c.
 */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j <= n; j += 4) {
      let sum = f32x4.splat(0)
      for (let p = 0; p < k; p++) {
        const x = f32x4.splat(load<f32>(a + ((i * k + p) << 2)))
        sum = f32x4.add(sum, f32x4.mul(x, v128.load(b + ((p * n + j) << 2))))
      }
      v128.store(c + ((i * n + j) << 2), sum)
    }
  }
}
