/** The last vector of a row is moved back so that it ends with the row; rows of fewer than four go one by one. */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  if (n < 4) return narrow(a, b, c, m, k, n)
  for (let j = 0; j < n; j += 4) {
    const from = min(j, n - 4)
    for (let i = 0; i < m; i++) {
      let sum = f32x4.splat(0)
      for (let p = 0; p < k; p++) {
        const x = f32x4.splat(load<f32>(a + ((i * k + p) << 2)))
        sum = f32x4.add(sum, f32x4.mul(x, v128.load(b + ((p * n + from) << 2))))
      }
      v128.store(c + ((i * n + from) << 2), sum)
    }
  }
}

function narrow(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sum: f32 = 0
      for (let p = 0; p < k; p++) sum += load<f32>(a + ((i * k + p) << 2)) * load<f32>(b + ((p * n + j) << 2))
      store<f32>(c + ((i * n + j) << 2), sum)
    }
  }
}
