/** A sum in a local variable for every number, from the last term to the first. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function matmul(a: Tensor, b: Tensor): Tensor {
  const product = tensor([a.shape[0], b.shape[1]])
  let count = 0
  for (let i = 0; i < a.shape[0]; i++) {
    for (let j = 0; j < b.shape[1]; j++) {
      let sum = -0
      for (let p = a.shape[1] - 1; p >= 0; p--) {
        sum +=
          a.data[a.offset + i * a.strides[0] + p * a.strides[1]] *
          b.data[b.offset + p * b.strides[0] + j * b.strides[1]]
      }
      product.data[count++] = sum
    }
  }
  return product
}
