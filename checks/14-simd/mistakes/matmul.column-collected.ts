/**
 * The vectors go along p, and each of b has to be collected from four places, as the numbers of a column lie a row
 * apart. Four neighbours in a row of b are one load: let the lanes be four columns.
 */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sums = f32x4.splat(0)
      let p = 0
      for (; p + 4 <= k; p += 4) {
        let v = f32x4.splat(load<f32>(b + ((p * n + j) << 2)))
        v = f32x4.replace_lane(v, 1, load<f32>(b + (((p + 1) * n + j) << 2)))
        v = f32x4.replace_lane(v, 2, load<f32>(b + (((p + 2) * n + j) << 2)))
        v = f32x4.replace_lane(v, 3, load<f32>(b + (((p + 3) * n + j) << 2)))
        sums = f32x4.add(sums, f32x4.mul(v128.load(a + ((i * k + p) << 2)), v))
      }
      let sum = f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1)
      sum += f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3)
      for (; p < k; p++) sum += load<f32>(a + ((i * k + p) << 2)) * load<f32>(b + ((p * n + j) << 2))
      store<f32>(c + ((i * n + j) << 2), sum)
    }
  }
}
