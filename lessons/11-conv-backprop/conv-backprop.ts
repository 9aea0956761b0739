import { type Tensor, tensor } from '#given/tensor.ts'
import { todo } from '#given/todo.ts'
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
  return todo('11-conv-backprop/gradKernel')
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
  return todo('11-conv-backprop/gradImage')
}

/**
 * The gradient of the loss with respect to a bias that was added to every output of the convolution.
 *
 * @param dOut [rows, columns], the gradient with respect to the output
 * @returns one number, since there is one bias
 * @see the diary, 2025-09-13
 */
export function gradBias(dOut: Tensor): number {
  return todo('11-conv-backprop/gradBias')
}
