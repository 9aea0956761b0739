import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Row and column of the output are exchanged where the pixel is found: output [y, x] saw the pixel in row y +
 * i and column x + j.
 */
export function gradKernel(image: Tensor, dOut: Tensor): Tensor {
  const [[height, width], [rows, columns]] = [image.shape, dOut.shape]
  const [kh, kw] = [height - rows + 1, width - columns + 1]
  const dKernel = tensor([kh, kw])
  for (let i = 0; i < kh; i++) {
    for (let j = 0; j < kw; j++) {
      for (let y = 0; y < rows; y++) {
        for (let x = 0; x < columns; x++)
          dKernel.data[i * kw + j] += image.data[(x + i) * width + y + j] * dOut.data[y * columns + x]
      }
    }
  }
  return dKernel
}
