/** Each pixel of the image hands its number to the weights it lay under. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function gradKernel(image: Tensor, dOut: Tensor): Tensor {
  const [[height, width], [rows, columns]] = [image.shape, dOut.shape]
  const [kh, kw] = [height - rows + 1, width - columns + 1]
  const kernel = tensor([kh, kw])
  for (let p = 0; p < height; p++) {
    for (let q = 0; q < width; q++) {
      for (let i = Math.max(0, p - rows + 1); i <= Math.min(p, kh - 1); i++) {
        for (let j = Math.max(0, q - columns + 1); j <= Math.min(q, kw - 1); j++) {
          kernel.data[i * kw + j] += image.data[p * width + q] * dOut.data[(p - i) * columns + q - j]
        }
      }
    }
  }
  return kernel
}
