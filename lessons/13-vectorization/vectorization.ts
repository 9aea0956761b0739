import { rowMajorStrides, sizeOf, type Tensor, tensor } from '#given/tensor.ts'
import { todo } from '#given/todo.ts'

/**
 * Writes every patch that a kernel meets as a row of a matrix: the rows go through the batch image by image,
 * and through each image row by row; within a row stands channel after channel, each patch row by row.
 *
 * @param images [batch, channels, height, width]; may be a view
 * @returns [batch · outHeight · outWidth, channels · kernelHeight · kernelWidth], where outHeight is
 *   height − kernelHeight + 1 and outWidth is width − kernelWidth + 1
 * @see the diary, 2025-09-11
 */
export function im2col(images: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  return todo('13-vectorization/im2col')
}

/**
 * The matrix product: c_ij = Σ_p a_ip · b_pj.
 *
 * @param a [m, k]; may be a view
 * @param b [k, n]; may be a view
 * @returns [m, n]
 */
export function matmul(a: Tensor, b: Tensor): Tensor {
  return todo('13-vectorization/matmul')
}

/**
 * The valid convolution (cross-correlation) of every image with every kernel: out[n, f, y, x] is the sum over
 * c, i and j of images[n, c, y + i, x + j] · kernels[f, c, i, j]. Judged by its speed too, on a batch of
 * images with many channels and filters: at most 0.9 of the time that seven nested loops over flat arrays take.
 *
 * @param images [batch, channels, height, width]; may be a view
 * @param kernels [filters, channels, kernelHeight, kernelWidth]; may be a view
 * @returns [batch, filters, height − kernelHeight + 1, width − kernelWidth + 1]
 * @see the diary, 2025-09-11
 */
export function conv2dVectorized(images: Tensor, kernels: Tensor): Tensor {
  return todo('13-vectorization/conv2dVectorized')
}

/**
 * The gradients of `conv2dVectorized`, from the gradient of its result.
 *
 * @param dOut [batch, filters, outHeight, outWidth]; may be a view
 * @param images [batch, channels, height, width]; may be a view
 * @param kernels [filters, channels, kernelHeight, kernelWidth]; may be a view
 * @returns `dImages` of the shape of the images, `dKernels` of the shape of the kernels; both are sums over
 *   everything the number took part in, the batch included
 * @see the diary, 2025-09-11 and 2025-09-13
 */
export function gradConv2dVectorized(
  dOut: Tensor,
  images: Tensor,
  kernels: Tensor,
): { dImages: Tensor; dKernels: Tensor } {
  return todo('13-vectorization/gradConv2dVectorized')
}

/**
 * Max-pooling with a stride equal to the window's size, as reshaping does it: the last two axes are cut into
 * windows of size × size that do not overlap; rows and columns that fill no window are left out.
 *
 * @param x [..., height, width], with any number of axes in front; may be a view
 * @param size of the window, at least 1, at most height and width
 * @returns [..., ⌊height / size⌋, ⌊width / size⌋]
 * @see the diary, 2025-09-11
 */
export function maxPoolVectorized(x: Tensor, size: number): Tensor {
  return todo('13-vectorization/maxPoolVectorized')
}
