/** No patches and no product: the seven loops, with the strides in locals and the sum in a local. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function conv2dVectorized(images: Tensor, kernels: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const [image, channel, row, column] = images.strides
  const [filter, depth, kernelRow, kernelColumn] = kernels.strides
  const [pixels, weights] = [images.data, kernels.data]
  const [firstPixel, firstWeight] = [images.offset, kernels.offset]
  const out = new Float64Array(batch * filters * outHeight * outWidth)
  let count = 0
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++)
      for (let y = 0; y < outHeight; y++)
        for (let x = 0; x < outWidth; x++) {
          let sum = 0
          for (let c = 0; c < channels; c++)
            for (let i = 0; i < kernelHeight; i++)
              for (let j = 0; j < kernelWidth; j++)
                sum +=
                  pixels[firstPixel + n * image + c * channel + (y + i) * row + (x + j) * column] *
                  weights[firstWeight + f * filter + c * depth + i * kernelRow + j * kernelColumn]
          out[count++] = sum
        }
  return tensor([batch, filters, outHeight, outWidth], out)
}
