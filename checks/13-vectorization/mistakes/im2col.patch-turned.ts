/**
 * Each patch is written backwards, from its last corner to its first: the kernel is not turned in this lesson, and
 * neither are the patches.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function im2col(images: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [batch, channels, height, width] = images.shape
  const [image, channel, row, column] = images.strides
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const numbers: number[] = []
  for (let n = 0; n < batch; n++)
    for (let y = 0; y < outHeight; y++)
      for (let x = 0; x < outWidth; x++)
        for (let c = 0; c < channels; c++)
          for (let i = 0; i < kernelHeight; i++)
            for (let j = 0; j < kernelWidth; j++)
              numbers.push(
                images.data[
                  images.offset +
                    n * image +
                    c * channel +
                    (y + kernelHeight - 1 - i) * row +
                    (x + kernelWidth - 1 - j) * column
                ],
              )
  return tensor([batch * outHeight * outWidth, channels * kernelHeight * kernelWidth], numbers)
}
