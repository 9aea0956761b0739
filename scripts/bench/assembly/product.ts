import { multiplyAdd } from '#given/multiply-add.ts'

/**
 * Lesson 14's product for large matrices: c = a · b, with m a multiple of 4 and n of 8.
 *
 * Eight columns of b are copied into one piece first, and serve all rows of a: down a column of 256 numbers the lines
 * of the cache lie 1 KB apart and push each other out. Then four rows of a and two vectors of b make eight sums.
 *
 * @param panel room for k · 8 numbers
 */
export function product(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32, panel: usize): void {
  for (let j = 0; j < n; j += 8) {
    pack(b + (j << 2), panel, k, n)
    for (let i = 0; i < m; i += 4) fourRows(a + ((i * k) << 2), panel, c + ((i * n + j) << 2), k, n)
  }
}

function pack(b: usize, panel: usize, k: i32, n: i32): void {
  for (let p = 0; p < k; p++, b += n << 2, panel += 32) {
    v128.store(panel, v128.load(b))
    v128.store(panel, v128.load(b, 16), 16)
  }
}

function fourRows(a: usize, panel: usize, c: usize, k: usize, n: usize): void {
  let p0 = f32x4.splat(0)
  let p1 = p0
  let p2 = p0
  let p3 = p0
  let q0 = p0
  let q1 = p0
  let q2 = p0
  let q3 = p0
  const row = k << 2
  for (const end = panel + (k << 5); panel < end; panel += 32, a += 4) {
    const left = v128.load(panel)
    const right = v128.load(panel, 16)
    const x0 = v128.load32_splat(a)
    p0 = multiplyAdd(x0, left, p0)
    q0 = multiplyAdd(x0, right, q0)
    const x1 = v128.load32_splat(a + row)
    p1 = multiplyAdd(x1, left, p1)
    q1 = multiplyAdd(x1, right, q1)
    const x2 = v128.load32_splat(a + 2 * row)
    p2 = multiplyAdd(x2, left, p2)
    q2 = multiplyAdd(x2, right, q2)
    const x3 = v128.load32_splat(a + 3 * row)
    p3 = multiplyAdd(x3, left, p3)
    q3 = multiplyAdd(x3, right, q3)
  }
  put(c, p0, q0)
  put(c + (n << 2), p1, q1)
  put(c + (n << 3), p2, q2)
  put(c + n * 12, p3, q3)
}

function put(c: usize, left: v128, right: v128): void {
  v128.store(c, left)
  v128.store(c, right, 16)
}
