import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Every step through the data is as long as strides[0]. That is the step from row to row; within a row it
 * is strides[1].
 */
export function l2Gradient(weights: Tensor, lambda: number): Tensor {
  const slopes = tensor(weights.shape)
  for (let i = 0; i < slopes.data.length; i++) {
    slopes.data[i] = 2 * lambda * weights.data[weights.offset + i * weights.strides[0]]
  }
  return slopes
}
