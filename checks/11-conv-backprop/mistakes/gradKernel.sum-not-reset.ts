import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The sum goes on from one number of the kernel to the next: each holds the sums of all those before
 * it as well. Each starts at 0.
 */
export function gradKernel(image: Tensor, dOut: Tensor): Tensor {
  const [height, width] = image.shape
  const [rows, columns] = dOut.shape
  const [kh, kw] = [height - rows + 1, width - columns + 1]
  const dKernel = tensor([kh, kw])
  let sum = 0
  for (let i = 0; i < kh; i++) {
    for (let j = 0; j < kw; j++) {
      for (let y = 0; y < rows; y++) {
        for (let x = 0; x < columns; x++) sum += image.data[(y + i) * width + x + j] * dOut.data[y * columns + x]
      }
      dKernel.data[i * kw + j] = sum
    }
  }
  return dKernel
}
