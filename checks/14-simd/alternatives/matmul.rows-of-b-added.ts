/** Each row of b, times a number of a, is added to a row of c in the memory, which is cleared first. */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  memory.fill(c, 0, (m * n) << 2)
  for (let i = 0; i < m; i++) {
    for (let p = 0; p < k; p++) {
      const x = load<f32>(a + ((i * k + p) << 2))
      const all = f32x4.splat(x)
      let from = b + ((p * n) << 2)
      let to = c + ((i * n) << 2)
      const end = to + (n << 2)
      for (; to + 16 <= end; to += 16, from += 16) {
        v128.store(to, f32x4.add(v128.load(to), f32x4.mul(all, v128.load(from))))
      }
      for (; to < end; to += 4, from += 4) store<f32>(to, load<f32>(to) + x * load<f32>(from))
    }
  }
}
