import { type Tensor, tensor } from '#given/tensor.ts'
import { todo } from '#given/todo.ts'

/**
 * How many windows fit along an axis: the first begins at 0, each next one `stride` further, and every
 * one lies inside the axis as a whole. What is left over at the end is not covered.
 *
 * @param size how long the axis is, in pixels
 * @param window how long a window is
 * @param stride from the beginning of a window to the beginning of the next
 * @throws RangeError that names both numbers if the window is longer than the axis, and one that names
 *   the number if the window or the stride is below 1
 * @see the diary, 2025-08-30
 */
export function pooledSize(size: number, window: number, stride: number): number {
  return todo('09-max-pooling/pooledSize')
}

/**
 * Max-pooling: the largest number of each size × size window. Windows begin every `stride` rows and every
 * `stride` columns, overlap where the stride is smaller than the size, and lie inside the image as a
 * whole: rows and columns left over at the bottom and at the right are dropped.
 *
 * @param x one image, [height, width], row-major
 * @param size the height and the width of a window
 * @param stride from one window to the next, down and across
 * @returns [pooledSize(height, size, stride), pooledSize(width, size, stride)]
 * @throws RangeError that names both numbers if the window is larger than the image, and one that names
 *   the number if the size or the stride is below 1
 * @see the diary, 2025-08-30
 */
export function maxPool(x: Tensor, size = 2, stride = 2): Tensor {
  return todo('09-max-pooling/maxPool')
}
