import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The pixels are read one row too low and one column too far to the right. Both are counted from 0: the first
 * number of a window lies in the row and column of its output.
 */
export function gradKernel(image: Tensor, dOut: Tensor): Tensor {
  const [[height, width], [rows, columns]] = [image.shape, dOut.shape]
  const [kh, kw] = [height - rows + 1, width - columns + 1]
  const dKernel = tensor([kh, kw])
  for (let i = 0; i < kh; i++) {
    for (let j = 0; j < kw; j++) {
      for (let y = 0; y < rows; y++) {
        for (let x = 0; x < columns; x++)
          dKernel.data[i * kw + j] += image.data[(y + i + 1) * width + x + j + 1] * dOut.data[y * columns + x]
      }
    }
  }
  return dKernel
}
