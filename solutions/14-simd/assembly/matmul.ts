/**
 * The product of two matrices: c = a · b. Each is rows of f32 that follow each other in the memory.
 *
 * @param a the address of the first matrix, [m, k]
 * @param b the address of the second, [k, n]
 * @param c the address of the result, [m, n]; every number of it is written, whatever stood there
 * @param m rows of a and of c, at least 1
 * @param k columns of a and rows of b, at least 1
 * @param n columns of b and of c, at least 1; it need not be a multiple of 4
 * @see the diary, 2025-09-11
 */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  const wide = n & ~3
  let i = 0
  for (; i + 4 <= m; i += 4) fourRows(a + ((i * k) << 2), b, c + ((i * n) << 2), k, n, wide)
  for (; i < m; i++) oneRow(a + ((i * k) << 2), b, c + ((i * n) << 2), k, n, wide)
  lastColumns(a, b, c, m, k, n, wide)
}

/** Four rows of c, as far as whole vectors go: each vector of b that is loaded goes into four sums. */
function fourRows(a: usize, b: usize, c: usize, k: usize, n: usize, wide: i32): void {
  for (let j = 0; j < wide; j += 4) {
    let sum0 = f32x4.splat(0)
    let sum1 = f32x4.splat(0)
    let sum2 = f32x4.splat(0)
    let sum3 = f32x4.splat(0)
    for (let p: usize = 0; p < k; p++) {
      const column = v128.load(b + ((p * n + j) << 2))
      const row = a + (p << 2)
      sum0 = f32x4.add(sum0, times(row, column))
      sum1 = f32x4.add(sum1, times(row + (k << 2), column))
      sum2 = f32x4.add(sum2, times(row + (k << 3), column))
      sum3 = f32x4.add(sum3, times(row + k * 12, column))
    }
    const out = c + (j << 2)
    v128.store(out, sum0)
    v128.store(out + (n << 2), sum1)
    v128.store(out + (n << 3), sum2)
    v128.store(out + n * 12, sum3)
  }
}

function oneRow(a: usize, b: usize, c: usize, k: usize, n: usize, wide: i32): void {
  for (let j = 0; j < wide; j += 4) {
    let sum = f32x4.splat(0)
    for (let p: usize = 0; p < k; p++) {
      sum = f32x4.add(sum, times(a + (p << 2), v128.load(b + ((p * n + j) << 2))))
    }
    v128.store(c + (j << 2), sum)
  }
}

/** The number at `address` times each of four. */
function times(address: usize, four: v128): v128 {
  return f32x4.mul(f32x4.splat(load<f32>(address)), four)
}

/** The columns that fill no vector, from `first` on, one number at a time. */
function lastColumns(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32, first: i32): void {
  for (let i = 0; i < m; i++) {
    for (let j = first; j < n; j++) {
      let sum: f32 = 0
      for (let p = 0; p < k; p++) sum += load<f32>(a + ((i * k + p) << 2)) * load<f32>(b + ((p * n + j) << 2))
      store<f32>(c + ((i * n + j) << 2), sum)
    }
  }
}
