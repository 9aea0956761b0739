import type { Tensor } from '#given/tensor.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'

/**
 * The kernel lies the wrong way round. Laid on dOut as it is, it has to be turned by 180° first. Where the
 * place in dOut is found with a minus sign, p − i, or each output adds to its own window, the turning is
 * done already: then turning the kernel as well undoes it.
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  return conv2d(dOut, kernel, 'full')
}
