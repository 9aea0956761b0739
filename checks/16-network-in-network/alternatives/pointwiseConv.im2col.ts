/** Pixels in rows, a product with the transposed weights, and a view with the filters last in memory. */
import { type Tensor } from '#given/tensor.ts'
import { im2col, matmul } from '#solutions/13-vectorization/vectorization.ts'

export function pointwiseConv(images: Tensor, weights: Tensor): Tensor {
  const [batch, , height, width] = images.shape
  const [filters] = weights.shape
  const columns = { ...weights, shape: weights.shape.toReversed(), strides: weights.strides.toReversed() }
  const product = matmul(im2col(images, 1, 1), columns)
  const strides = [height * width * filters, 1, width * filters, filters]
  return { ...product, shape: [batch, filters, height, width], strides }
}
