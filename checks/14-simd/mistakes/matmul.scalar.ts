/**
 * The numbers are right, and no four of them are multiplied at once. One instruction can do that: it is what a v128
 * is for.
 */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sum: f32 = 0
      for (let p = 0; p < k; p++) {
        sum += load<f32>(a + ((i * k + p) << 2)) * load<f32>(b + ((p * n + j) << 2))
      }
      store<f32>(c + ((i * n + j) << 2), sum)
    }
  }
}
