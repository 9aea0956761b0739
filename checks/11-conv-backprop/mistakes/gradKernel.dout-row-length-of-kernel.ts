import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Rows of dOut are counted as long as those of the kernel. Each of the two has a row length of its own, and
 * from the second row on the gradients are taken from the wrong places.
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
        for (let x = 0; x < columns; x++) sum += image.data[(y + i) * width + x + j] * dOut.data[y * kw + x]
      }
      dKernel.data[i * kw + j] = sum
    }
  }
  return dKernel
}
