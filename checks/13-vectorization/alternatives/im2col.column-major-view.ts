/** The matrix lies in memory column by column; what is returned is a view with strides [1, rows]. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function im2col(images: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [batch, channels, height, width] = images.shape
  const [image, channel, row, column] = images.strides
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const shape = [batch * outHeight * outWidth, channels * kernelHeight * kernelWidth]
  const data = new Float64Array(shape[0] * shape[1])
  let count = 0
  for (let c = 0; c < channels; c++)
    for (let i = 0; i < kernelHeight; i++)
      for (let j = 0; j < kernelWidth; j++)
        for (let n = 0; n < batch; n++)
          for (let y = 0; y < outHeight; y++)
            for (let x = 0; x < outWidth; x++)
              data[count++] = images.data[images.offset + n * image + c * channel + (y + i) * row + (x + j) * column]
  return { data, shape, strides: [1, shape[0]], offset: 0 }
}
