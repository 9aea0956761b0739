/**
 * The sizes are taken in another order: the parameters are m, k, n, with k the size that both matrices share.
 */
export function matmul(a: usize, b: usize, c: usize, m: i32, n: i32, k: i32): void {
  for (let i = 0; i < m; i++) {
    let j = 0
    for (; j + 4 <= n; j += 4) {
      let sum = f32x4.splat(0)
      for (let p = 0; p < k; p++) {
        const x = f32x4.splat(load<f32>(a + ((i * k + p) << 2)))
        sum = f32x4.add(sum, f32x4.mul(x, v128.load(b + ((p * n + j) << 2))))
      }
      v128.store(c + ((i * n + j) << 2), sum)
    }
    for (; j < n; j++) {
      let sum: f32 = 0
      for (let p = 0; p < k; p++) sum += load<f32>(a + ((i * k + p) << 2)) * load<f32>(b + ((p * n + j) << 2))
      store<f32>(c + ((i * n + j) << 2), sum)
    }
  }
}
