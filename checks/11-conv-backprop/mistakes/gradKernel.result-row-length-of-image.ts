import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Rows of the result are counted as long as those of the image. They are shorter, so from the second row
 * on the sums are written too far back, or past the end of `data`, where they are lost.
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
      dKernel.data[i * width + j] = sum
    }
  }
  return dKernel
}
