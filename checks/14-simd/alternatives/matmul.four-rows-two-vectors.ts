/** Four rows and eight columns at a time: eight sums in registers. What is left goes row by row. */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  let i = 0
  for (; i + 4 <= m; i += 4) {
    let j = 0
    for (; j + 8 <= n; j += 8) {
      let s0 = f32x4.splat(0),
        s1 = f32x4.splat(0),
        s2 = f32x4.splat(0),
        s3 = f32x4.splat(0)
      let t0 = f32x4.splat(0),
        t1 = f32x4.splat(0),
        t2 = f32x4.splat(0),
        t3 = f32x4.splat(0)
      for (let p = 0; p < k; p++) {
        const q = b + ((p * n + j) << 2)
        const v = v128.load(q)
        const w = v128.load(q, 16)
        let x = v128.load32_splat(a + ((i * k + p) << 2))
        s0 = f32x4.add(s0, f32x4.mul(x, v))
        t0 = f32x4.add(t0, f32x4.mul(x, w))
        x = v128.load32_splat(a + (((i + 1) * k + p) << 2))
        s1 = f32x4.add(s1, f32x4.mul(x, v))
        t1 = f32x4.add(t1, f32x4.mul(x, w))
        x = v128.load32_splat(a + (((i + 2) * k + p) << 2))
        s2 = f32x4.add(s2, f32x4.mul(x, v))
        t2 = f32x4.add(t2, f32x4.mul(x, w))
        x = v128.load32_splat(a + (((i + 3) * k + p) << 2))
        s3 = f32x4.add(s3, f32x4.mul(x, v))
        t3 = f32x4.add(t3, f32x4.mul(x, w))
      }
      const r = c + ((i * n + j) << 2)
      v128.store(r, s0)
      v128.store(r, t0, 16)
      v128.store(r + (n << 2), s1)
      v128.store(r + (n << 2), t1, 16)
      v128.store(r + ((2 * n) << 2), s2)
      v128.store(r + ((2 * n) << 2), t2, 16)
      v128.store(r + ((3 * n) << 2), s3)
      v128.store(r + ((3 * n) << 2), t3, 16)
    }
    for (let r = i; r < i + 4; r++) row(a, b, c, r, j, k, n)
  }
  for (; i < m; i++) row(a, b, c, i, 0, k, n)
}

function row(a: usize, b: usize, c: usize, i: i32, from: i32, k: i32, n: i32): void {
  let j = from
  for (; j + 4 <= n; j += 4) {
    let sum = f32x4.splat(0)
    for (let p = 0; p < k; p++) {
      sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(a + ((i * k + p) << 2)), v128.load(b + ((p * n + j) << 2))))
    }
    v128.store(c + ((i * n + j) << 2), sum)
  }
  for (; j < n; j++) {
    let sum: f32 = 0
    for (let p = 0; p < k; p++) sum += load<f32>(a + ((i * k + p) << 2)) * load<f32>(b + ((p * n + j) << 2))
    store<f32>(c + ((i * n + j) << 2), sum)
  }
}
