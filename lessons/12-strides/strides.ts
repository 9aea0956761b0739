import { type Tensor, tensor } from '#given/tensor.ts'
import { todo } from '#given/todo.ts'

/**
 * A view of the numbers that `t` lies in: element [i, j, …] is the number of `t.data` at
 * t.offset + offset + i · strides[0] + j · strides[1] + …. No number is copied: what is written through the
 * view shows in `t`. The view may reach numbers of `t.data` that `t` itself leaves out, and it may hold more
 * numbers than `t.data`, since several of its elements may be one and the same number.
 *
 * @param t any tensor, which may itself be a view; its own shape and strides play no part
 * @param shape the sizes of the view, one for each of its axes
 * @param strides how many numbers of `t.data` to move for one step along each axis; may be 0 or negative
 * @param offset how many numbers behind t's own first element the view begins; may be negative
 * @throws RangeError if the view reaches outside `t.data`, naming a position that lies outside and how many
 *   numbers `t.data` has: "a view of shape [2, 3] reaches position 9 of 9 numbers"
 * @see the diary, 2025-09-11
 */
export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  return todo('12-strides/asStrided')
}

/**
 * All windows of an image that a kernel meets, as a view: element [i, j, u, v] is the pixel in row i + u and
 * column j + v. The windows overlap, and no pixel is copied.
 *
 * @param image [height, width]; may be a view
 * @param kernelHeight in pixels, from 1 to the image's height
 * @param kernelWidth in pixels, from 1 to the image's width
 * @returns [height − kernelHeight + 1, width − kernelWidth + 1, kernelHeight, kernelWidth], a view of the image
 * @see the diary, 2025-09-11
 */
export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  return todo('12-strides/slidingWindows')
}

/**
 * Every window times the kernel, number by number, and added up: result[i, j] is the sum over u and v of
 * windows[i, j, u, v] · kernel[u, v]. The diary writes it as `np.einsum('ijxy,xy->ij', patches, kernel)`.
 *
 * @param windows [outHeight, outWidth, kernelHeight, kernelWidth]; may be a view, such as `slidingWindows` gives
 * @param kernel [kernelHeight, kernelWidth]; may be a view
 * @returns [outHeight, outWidth]
 * @see the diary, 2025-09-11
 */
export function correlate(windows: Tensor, kernel: Tensor): Tensor {
  return todo('12-strides/correlate')
}
