import type { Tensor } from '#given/tensor.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'

/**
 * Everything that dOut meets on the image, cropped to the part where it lies inside: a view into the
 * full convolution.
 */
export function gradKernel(image: Tensor, dOut: Tensor): Tensor {
  const full = conv2d(image, dOut, 'full')
  const [[height, width], [rows, columns]] = [image.shape, dOut.shape]
  return {
    data: full.data,
    shape: [height - rows + 1, width - columns + 1],
    strides: full.strides,
    offset: (rows - 1) * full.strides[0] + columns - 1,
  }
}
