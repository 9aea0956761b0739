import { type Tensor, tensor } from '#given/tensor.ts'
import { todo } from '#given/todo.ts'

/** How much of its edge an image keeps: 'valid' shrinks it, 'same' keeps its size, 'full' lets it grow. */
export type Mode = 'valid' | 'same' | 'full'

/**
 * The size of a convolution's output along one axis, from the sizes of the image and of the kernel along
 * it, in pixels. 'valid' counts the places at which the kernel lies wholly inside the image, 'full' those
 * at which the two share at least one pixel, 'same' keeps the size of the image.
 *
 * @throws RangeError naming both sizes if the mode is 'valid' and the kernel is larger than the input;
 *   'same' and 'full' take any kernel
 * @see the diary, 2025-08-02
 */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  return todo('08-convolution/outputSize')
}

/**
 * Puts a frame of zeros around an image: `top` rows above it and `bottom` rows below, `left` columns in
 * front of it and `right` columns behind.
 *
 * @param image [height, width]
 * @returns [top + height + bottom, left + width + right], always a copy, also where nothing is added
 */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  return todo('08-convolution/pad')
}

/**
 * Slides the kernel over the image. Each output is the sum of the products of the kernel with the window
 * it lies on: output[i, j] = Σ over u and v of image[i + u, j + v] · kernel[u, v], the image with its zeros.
 * The kernel is not flipped (mathematicians call this cross-correlation, deep learning calls it convolution).
 *
 * 'valid' uses the image as it is. 'same' puts zeros around it so that the output has its size: k − 1 for
 * a kernel of k elements along an axis, floor((k − 1) / 2) of them in front, the rest behind. 'full' puts
 * k − 1 zeros on either side.
 *
 * @param image [height, width]
 * @param kernel [kernelHeight, kernelWidth]
 * @returns a new tensor; its sizes are those that `outputSize` gives
 * @throws RangeError naming both sizes if the mode is 'valid' and the kernel is higher or wider than the
 *   image: "kernel 5×5 does not fit a 4×6 image"
 * @see the diary, 2025-08-02
 */
export function conv2d(image: Tensor, kernel: Tensor, mode: Mode = 'valid'): Tensor {
  return todo('08-convolution/conv2d')
}
