/**
 * Four numbers of a row of a meet four neighbours in a row of b. Along p it would have to be four of a column,
 * which lie n numbers apart; one load does not fetch them. Let the lanes be four columns of c instead.
 */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sums = f32x4.splat(0)
      let p = 0
      for (; p + 4 <= k; p += 4) {
        const v = v128.load(b + ((p * n + j) << 2))
        sums = f32x4.add(sums, f32x4.mul(v128.load(a + ((i * k + p) << 2)), v))
      }
      let sum = f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1)
      sum += f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3)
      for (; p < k; p++) sum += load<f32>(a + ((i * k + p) << 2)) * load<f32>(b + ((p * n + j) << 2))
      store<f32>(c + ((i * n + j) << 2), sum)
    }
  }
}
