/** A view of all windows, as lesson 12 makes them, flattened into a plain array that grows. */
import { type Tensor, tensor, toNested } from '#given/tensor.ts'

export function im2col(images: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [batch, channels, height, width] = images.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const [image, channel, row, column] = images.strides
  const windows: Tensor = {
    ...images,
    shape: [batch, outHeight, outWidth, channels, kernelHeight, kernelWidth],
    strides: [image, row, column, channel, row, column],
  }
  const numbers = toNested(windows) as never[]
  return tensor([batch * outHeight * outWidth, channels * kernelHeight * kernelWidth], numbers.flat(5))
}
