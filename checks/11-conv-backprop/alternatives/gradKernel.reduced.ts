/** A sum over `dOut` by `reduce` for each number of the kernel, in nested arrays. */
import { fromNested, type Tensor } from '#given/tensor.ts'

export function gradKernel(image: Tensor, dOut: Tensor): Tensor {
  const [[height, width], [rows, columns]] = [image.shape, dOut.shape]
  const upTo = (length: number) => Array.from({ length }, (_, i) => i)
  const sumAt = (i: number, j: number) =>
    dOut.data.reduce((sum, gradient, place) => {
      const [y, x] = [Math.floor(place / columns), place % columns]
      return sum + gradient * image.data[(y + i) * width + x + j]
    }, 0)
  return fromNested(upTo(height - rows + 1).map((i) => upTo(width - columns + 1).map((j) => sumAt(i, j))))
}
