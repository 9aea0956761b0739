/**
 * The place within a row is worked out with kernelHeight where kernelWidth belongs: one row of the patch is as far
 * from the next as the kernel is wide. It shows where the kernel is not square.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function im2col(images: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [batch, channels, height, width] = images.shape
  const [image, channel, row, column] = images.strides
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const size = channels * kernelHeight * kernelWidth
  const patches = tensor([batch * outHeight * outWidth, size])
  for (let n = 0; n < batch; n++)
    for (let y = 0; y < outHeight; y++)
      for (let x = 0; x < outWidth; x++)
        for (let c = 0; c < channels; c++)
          for (let i = 0; i < kernelHeight; i++)
            for (let j = 0; j < kernelWidth; j++) {
              const patch = (n * outHeight + y) * outWidth + x
              const entry = (c * kernelHeight + i) * kernelHeight + j
              patches.data[patch * size + entry] =
                images.data[images.offset + n * image + c * channel + (y + i) * row + (x + j) * column]
            }
  return patches
}
