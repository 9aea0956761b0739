/** Fills the matrix column by column, with every position computed from the row’s number. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function im2col(images: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [batch, channels, height, width] = images.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const patches = tensor([batch * outHeight * outWidth, channels * kernelHeight * kernelWidth])
  const [rows, columns] = patches.shape
  for (let column = 0; column < columns; column++) {
    const c = Math.floor(column / (kernelHeight * kernelWidth))
    const i = Math.floor(column / kernelWidth) % kernelHeight
    const j = column % kernelWidth
    for (let row = 0; row < rows; row++) {
      const n = Math.floor(row / (outHeight * outWidth))
      const y = Math.floor(row / outWidth) % outHeight
      const x = row % outWidth
      const index = [n, c, y + i, x + j]
      patches.data[row * columns + column] =
        images.data[index.reduce((at, k, axis) => at + k * images.strides[axis], images.offset)]
    }
  }
  return patches
}
