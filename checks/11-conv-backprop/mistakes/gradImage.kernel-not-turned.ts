import type { Tensor } from '#given/tensor.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'

/**
 * The kernel is laid on dOut as it is. Seen from a pixel, the outputs it took part in lie in the
 * opposite order of the kernel's numbers that it met there, so the kernel has to be turned by 180°.
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  return conv2d(dOut, kernel, 'full')
}
