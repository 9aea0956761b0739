/** A register block of one patch by four filters; filters that are left over go one by one. */
import { type Tensor, tensor } from '#given/tensor.ts'
import { im2col } from '#solutions/13-vectorization/vectorization.ts'

export function conv2dVectorized(images: Tensor, kernels: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const [positions, size] = [outHeight * outWidth, channels * kernelHeight * kernelWidth]
  const patches = im2col(images, kernelHeight, kernelWidth).data
  const weights = im2col(kernels, kernelHeight, kernelWidth).data
  const out = tensor([batch, filters, outHeight, outWidth])
  const o = out.data
  for (let n = 0; n < batch; n++)
    for (let q = 0; q < positions; q++) {
      const patch = (n * positions + q) * size
      let f = 0
      for (; f + 4 <= filters; f += 4) {
        let [s0, s1, s2, s3] = [0, 0, 0, 0]
        for (let p = 0, w = f * size; p < size; p++, w++) {
          const pixel = patches[patch + p]
          s0 += pixel * weights[w]
          s1 += pixel * weights[w + size]
          s2 += pixel * weights[w + 2 * size]
          s3 += pixel * weights[w + 3 * size]
        }
        const to = (n * filters + f) * positions + q
        o[to] = s0
        o[to + positions] = s1
        o[to + 2 * positions] = s2
        o[to + 3 * positions] = s3
      }
      for (; f < filters; f++) {
        let sum = 0
        for (let p = 0; p < size; p++) sum += patches[patch + p] * weights[f * size + p]
        o[(n * filters + f) * positions + q] = sum
      }
    }
  return out
}
