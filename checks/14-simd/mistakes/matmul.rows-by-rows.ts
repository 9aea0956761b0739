/**
 * Rows of a meet rows of b, four neighbours at a time: that is the product with b transposed. A row of a meets a
 * column of b, and four columns lie beside each other.
 */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sum: f32 = 0
      let p = 0
      let sums = f32x4.splat(0)
      for (; p + 4 <= k; p += 4) {
        sums = f32x4.add(sums, f32x4.mul(v128.load(a + ((i * k + p) << 2)), v128.load(b + ((j * k + p) << 2))))
      }
      for (; p < k; p++) sum += load<f32>(a + ((i * k + p) << 2)) * load<f32>(b + ((j * k + p) << 2))
      sum +=
        f32x4.extract_lane(sums, 0) +
        f32x4.extract_lane(sums, 1) +
        f32x4.extract_lane(sums, 2) +
        f32x4.extract_lane(sums, 3)
      store<f32>(c + ((i * n + j) << 2), sum)
    }
  }
}
