/**
 * The numbers that stand in the same place are multiplied. A matrix product takes a row of a and a column of b,
 * multiplies them pair by pair and adds up.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function matmul(a: Tensor, b: Tensor): Tensor {
  const product = tensor(a.shape)
  const [[rows, columns], [bRows, bColumns]] = [a.shape, b.shape]
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      const inB = i < bRows && j < bColumns
      const y = inB ? b.data[b.offset + i * b.strides[0] + j * b.strides[1]] : Number.NaN
      product.data[i * columns + j] = a.data[a.offset + i * a.strides[0] + j * a.strides[1]] * y
    }
  return product
}
