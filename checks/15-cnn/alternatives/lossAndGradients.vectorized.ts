/** The batch at once: lesson 13's products and convolution gradient; ties in a window share evenly; the loss by log-sum-exp. */
import { fromNested, type Tensor, tensor, toNested } from '#given/tensor.ts'
import { conv2dVectorized, gradConv2dVectorized, matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Parameters } from '#solutions/15-cnn/cnn.ts'

const transposed = (t: Tensor): Tensor => ({ ...t, shape: [...t.shape].reverse(), strides: [...t.strides].reverse() })

export function lossAndGradients(parameters: Parameters, images: Tensor, labels: ArrayLike<number>, lambda = 0) {
  const { kernels, weights } = parameters
  const [kernelBias, bias] = [parameters.kernelBias, parameters.bias].map((t) => toNested(t) as number[])
  const maps = conv2dVectorized(images, kernels)
  const [n, filters, rows, columns] = maps.shape
  const [height, width] = [rows >> 1, columns >> 1]
  const features = tensor([n, filters * height * width])
  const windows: number[][] = []
  for (let k = 0; k < features.data.length; k++) {
    const [x, y, map] = [k % width, Math.floor(k / width) % height, Math.floor(k / (width * height))]
    const corner = (map * rows + 2 * y) * columns + 2 * x
    const window = [corner, corner + 1, corner + columns, corner + columns + 1]
    const largest = Math.max(...window.map((i) => maps.data[i]))
    windows.push(window.filter((i) => maps.data[i] === largest))
    features.data[k] = Math.max(0, largest + kernelBias[map % filters])
  }
  const logits = (toNested(matmul(features, weights)) as number[][]).map((row) => row.map((z, c) => z + bias[c]))
  const logSums = logits.map((row) => Math.log(row.reduce((sum, z) => sum + Math.exp(z), 0)))
  const dLogits = fromNested(
    logits.map((row, i) => row.map((z, c) => (Math.exp(z - logSums[i]) - (c === labels[i] ? 1 : 0)) / n)),
  )
  const dFeatures = matmul(dLogits, transposed(weights))
  const dMaps = tensor(maps.shape)
  const dKernelBias = tensor([filters])
  features.data.forEach((feature, k) => {
    if (feature <= 0) return
    dKernelBias.data[Math.floor(k / (width * height)) % filters] += dFeatures.data[k]
    for (const winner of windows[k]) dMaps.data[winner] += dFeatures.data[k] / windows[k].length
  })
  const { dKernels } = gradConv2dVectorized(dMaps, images, kernels)
  const dWeights = transposed(matmul(transposed(dLogits), features))
  const plus = (gradient: Tensor, t: Tensor): Tensor =>
    fromNested(
      (function add(a: never, b: never): never {
        const sum = Array.isArray(a) ? (a as never[]).map((part, i) => add(part, b[i])) : a + 2 * lambda * b
        return sum as never
      })(toNested(gradient) as never, toNested(t) as never),
    )
  const squares = [kernels, weights].flatMap((t) => [toNested(t)].flat(9) as number[]).map((w) => w * w)
  const losses = logits.map((row, i) => logSums[i] - row[labels[i]])
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
  return {
    loss: sum(losses) / n + lambda * sum(squares),
    gradients: {
      kernels: plus(dKernels, kernels),
      kernelBias: dKernelBias,
      weights: plus(dWeights, weights),
      bias: tensor(
        [bias.length],
        bias.map((_, c) => sum((toNested(dLogits) as number[][]).map((row) => row[c]))),
      ),
    },
  }
}
