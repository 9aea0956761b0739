import { type Tensor, tensor } from '#given/tensor.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'

/** The right numbers, turned by 180°, seen through strides that run backwards. */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const turned = tensor(kernel.shape, Float64Array.from(kernel.data).reverse())
  const { data, shape, strides } = conv2d(turned, dOut, 'full')
  return { data, shape, strides: strides.map((stride) => -stride), offset: data.length - 1 }
}
