/** im2col and a matrix product of one’s own that honours strides, with its sum in a local variable. */
import { type Tensor, tensor } from '#given/tensor.ts'
import { im2col } from '#solutions/13-vectorization/vectorization.ts'

function product(a: Tensor, b: Tensor): Tensor {
  const [[m, k], n] = [a.shape, b.shape[1]]
  const [[rowOfA, columnOfA], [rowOfB, columnOfB]] = [a.strides, b.strides]
  const result = tensor([m, n])
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0
      for (let p = 0; p < k; p++) {
        sum += a.data[a.offset + i * rowOfA + p * columnOfA] * b.data[b.offset + p * rowOfB + j * columnOfB]
      }
      result.data[i * n + j] = sum
    }
  return result
}

export function conv2dVectorized(images: Tensor, kernels: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const size = channels * kernelHeight * kernelWidth
  const flat = im2col(kernels, kernelHeight, kernelWidth)
  const b = { ...flat, shape: [size, filters], strides: [1, size] }
  const byPosition = product(im2col(images, kernelHeight, kernelWidth), b).data
  const [positions, out] = [outHeight * outWidth, tensor([batch, filters, outHeight, outWidth])]
  for (let n = 0; n < batch; n++)
    for (let q = 0; q < positions; q++)
      for (let f = 0; f < filters; f++)
        out.data[(n * filters + f) * positions + q] = byPosition[(n * positions + q) * filters + f]
  return out
}
