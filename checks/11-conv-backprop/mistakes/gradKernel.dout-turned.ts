import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * dOut is turned by 180° before it meets the image. Each output's gradient belongs to the window over
 * which that output was computed, so nothing is turned here.
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
        for (let x = 0; x < columns; x++)
          sum += image.data[(y + i) * width + x + j] * dOut.data[(rows - 1 - y) * columns + columns - 1 - x]
      }
      dKernel.data[i * kw + j] = sum
    }
  }
  return dKernel
}
