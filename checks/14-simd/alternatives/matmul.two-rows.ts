/** Two rows at a time, with a last one alone; the order of the sums is from the last product to the first. */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  let i = 0
  for (; i + 1 < m; i += 2) block(a, b, c, i, i + 1, k, n)
  if (i < m) block(a, b, c, i, i, k, n)
}

function block(a: usize, b: usize, c: usize, i: i32, l: i32, k: i32, n: i32): void {
  let j = 0
  for (; j + 4 <= n; j += 4) {
    let first = f32x4.splat(0)
    let second = f32x4.splat(0)
    for (let p = k - 1; p >= 0; p--) {
      const v = v128.load(b + ((p * n + j) << 2))
      first = f32x4.add(first, f32x4.mul(v128.load32_splat(a + ((i * k + p) << 2)), v))
      second = f32x4.add(second, f32x4.mul(v128.load32_splat(a + ((l * k + p) << 2)), v))
    }
    v128.store(c + ((i * n + j) << 2), first)
    v128.store(c + ((l * n + j) << 2), second)
  }
  for (; j < n; j++) {
    let first: f32 = 0
    let second: f32 = 0
    for (let p = k - 1; p >= 0; p--) {
      const x = load<f32>(b + ((p * n + j) << 2))
      first += x * load<f32>(a + ((i * k + p) << 2))
      second += x * load<f32>(a + ((l * k + p) << 2))
    }
    store<f32>(c + ((i * n + j) << 2), first)
    store<f32>(c + ((l * n + j) << 2), second)
  }
}
