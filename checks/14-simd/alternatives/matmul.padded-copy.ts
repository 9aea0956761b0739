/** b is copied into rows whose length is a multiple of four; c is made in such a row and cut when it is copied. */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  const wide = (n + 3) & ~3
  const padded = heap.alloc((k * wide) << 2)
  const row = heap.alloc(wide << 2)
  for (let p = 0; p < k; p++) memory.copy(padded + ((p * wide) << 2), b + ((p * n) << 2), n << 2)
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < wide; j += 4) {
      let sum = f32x4.splat(0)
      for (let p = 0; p < k; p++) {
        sum = f32x4.add(
          sum,
          f32x4.mul(v128.load32_splat(a + ((i * k + p) << 2)), v128.load(padded + ((p * wide + j) << 2))),
        )
      }
      v128.store(row + (j << 2), sum)
    }
    memory.copy(c + ((i * n) << 2), row, n << 2)
  }
  heap.free(row)
  heap.free(padded)
}
