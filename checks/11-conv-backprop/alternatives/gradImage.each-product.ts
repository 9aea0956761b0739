/** Two walks through `data`; rows and columns come from division and remainder. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [[rows, columns], [kernelHeight, kernelWidth]] = [dOut.shape, kernel.shape]
  const image = tensor([rows + kernelHeight - 1, columns + kernelWidth - 1])
  dOut.data.forEach((gradient, place) => {
    kernel.data.forEach((weight, k) => {
      const row = Math.floor(place / columns) + Math.floor(k / kernelWidth)
      const column = (place % columns) + (k % kernelWidth)
      image.data[row * image.shape[1] + column] += gradient * weight
    })
  })
  return image
}
