/**
 * Two rows are computed at a time, and the last one of an odd number is never written.
 */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  for (let i = 0; i + 2 <= m; i += 2) {
    let j = 0
    for (; j + 4 <= n; j += 4) {
      let first = f32x4.splat(0)
      let second = f32x4.splat(0)
      for (let p = 0; p < k; p++) {
        const v = v128.load(b + ((p * n + j) << 2))
        first = f32x4.add(first, f32x4.mul(f32x4.splat(load<f32>(a + ((i * k + p) << 2))), v))
        second = f32x4.add(second, f32x4.mul(f32x4.splat(load<f32>(a + (((i + 1) * k + p) << 2))), v))
      }
      v128.store(c + ((i * n + j) << 2), first)
      v128.store(c + (((i + 1) * n + j) << 2), second)
    }
    for (; j < n; j++) {
      let first: f32 = 0
      let second: f32 = 0
      for (let p = 0; p < k; p++) {
        first += load<f32>(a + ((i * k + p) << 2)) * load<f32>(b + ((p * n + j) << 2))
        second += load<f32>(a + (((i + 1) * k + p) << 2)) * load<f32>(b + ((p * n + j) << 2))
      }
      store<f32>(c + ((i * n + j) << 2), first)
      store<f32>(c + (((i + 1) * n + j) << 2), second)
    }
  }
}
