import { type Tensor, tensor } from '#given/tensor.ts'
import { conv2d } from '../08-convolution/convolution.ts'

/**
 * The gradient of the loss with respect to the kernel of a valid convolution, conv2d(image, kernel). Each
 * number of the kernel has touched every output, so its gradient is a sum over all of them.
 *
 * @param image [height, width], what was convolved
 * @param dOut [height − kernelHeight + 1, width − kernelWidth + 1], the gradient with respect to the output
 * @returns a new tensor of the kernel's shape, which follows from the two: [kernelHeight, kernelWidth]
 * @see the diary, 2025-08-02 and 2025-09-13
 */
export function gradKernel(image: Tensor, dOut: Tensor): Tensor {
  const [[height, width], [rows, columns]] = [image.shape, dOut.shape]
  const dKernel = tensor([height - rows + 1, width - columns + 1])
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const gradient = dOut.data[y * columns + x]
      // Behind a max-pool three of four are 0: leaving them out halves the time.
      if (gradient !== 0) addWindow(dKernel, gradient, image, y * width + x)
    }
  }
  return dKernel
}

/** Adds `factor` times the window of the image that begins at `corner` and has the kernel's size. */
function addWindow(dKernel: Tensor, factor: number, image: Tensor, corner: number): void {
  const [[kernelHeight, kernelWidth], [, width]] = [dKernel.shape, image.shape]
  const [to, from] = [dKernel.data, image.data]
  for (let i = 0; i < kernelHeight; i++) {
    for (let j = 0; j < kernelWidth; j++) to[i * kernelWidth + j] += factor * from[corner + i * width + j]
  }
}

/**
 * The gradient of the loss with respect to the image of a valid convolution, conv2d(image, kernel). A
 * pixel has touched every output whose window held it, each through another number of the kernel.
 *
 * @param dOut [rows, columns], the gradient with respect to the output
 * @param kernel [kernelHeight, kernelWidth]
 * @returns a new tensor of the image's shape, which follows from the two: [rows + kernelHeight − 1,
 *   columns + kernelWidth − 1]
 * @see the diary, 2025-08-02 and 2025-09-13
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  return conv2d(dOut, tensor(kernel.shape, kernel.data.slice().reverse()), 'full')
}

/**
 * The gradient of the loss with respect to a bias that was added to every output of the convolution.
 *
 * @param dOut [rows, columns], the gradient with respect to the output
 * @returns one number, since there is one bias
 * @see the diary, 2025-09-13
 */
export function gradBias(dOut: Tensor): number {
  let sum = 0
  for (let i = 0; i < dOut.data.length; i++) sum += dOut.data[i]
  return sum
}
