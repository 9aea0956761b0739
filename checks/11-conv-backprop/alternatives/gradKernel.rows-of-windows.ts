import { type Tensor, tensor } from '#given/tensor.ts'

/** For each number of the kernel, the rows of the image that it slid over, times the rows of dOut. */
export function gradKernel(image: Tensor, dOut: Tensor): Tensor {
  const [rows, columns] = dOut.shape
  const width = image.shape[1]
  const shape = image.shape.map((size, axis) => size + 1 - dOut.shape[axis])
  const dKernel = tensor(shape)
  for (let p = dKernel.data.length - 1; p >= 0; p--) {
    const start = Math.floor(p / shape[1]) * width + (p % shape[1])
    for (let y = 0; y < rows; y++) {
      const pixels = image.data.subarray(start + y * width, start + y * width + columns)
      const gradients = dOut.data.subarray(y * columns, (y + 1) * columns)
      dKernel.data[p] += pixels.reduce((sum, pixel, x) => sum + pixel * gradients[x], 0)
    }
  }
  return dKernel
}
