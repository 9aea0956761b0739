/**
 * The rows are taken from the last to the first, and whole vectors are stored to the end of each, also where
 * fewer than four columns are left. What is too much lands on the beginning of the next row, which was finished.
 */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  for (let i = m - 1; i >= 0; i--) {
    for (let j = 0; j < n; j += 4) {
      let sum = f32x4.splat(0)
      for (let p = 0; p < k; p++) {
        const x = f32x4.splat(load<f32>(a + ((i * k + p) << 2)))
        sum = f32x4.add(sum, f32x4.mul(x, v128.load(b + ((p * n + j) << 2))))
      }
      if (i == m - 1 && j + 4 > n) {
        for (let l = j; l < n; l++) {
          store<f32>(
            c + ((i * n + l) << 2),
            l == j ? f32x4.extract_lane(sum, 0) : l == j + 1 ? f32x4.extract_lane(sum, 1) : f32x4.extract_lane(sum, 2),
          )
        }
      } else {
        v128.store(c + ((i * n + j) << 2), sum)
      }
    }
  }
}
