import { todo } from '#given/todo.ts'

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
  todo('14-simd/matmul')
}
