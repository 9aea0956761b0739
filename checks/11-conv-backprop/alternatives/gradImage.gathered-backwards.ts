/** Pixel by pixel over a place in the frame; the kernel is read from its end. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [rows, columns] = dOut.shape
  const [kh, kw] = kernel.shape
  const width = columns + kw - 1
  const image = tensor([rows + kh - 1, width])
  for (let place = 0; place < image.data.length; place++) {
    let sum = 0
    for (let k = kh * kw - 1; k >= 0; k--) {
      const y = Math.floor(place / width) - Math.floor(k / kw)
      const x = (place % width) - (k % kw)
      const gradient = y < 0 || x < 0 || y >= rows || x >= columns ? 0 : dOut.data[y * columns + x]
      sum += gradient * kernel.data[k]
    }
    image.data[place] = sum
  }
  return image
}
