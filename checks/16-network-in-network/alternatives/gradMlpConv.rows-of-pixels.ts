/** Pixels in rows, as im2col lays them; the gates are kept as ones and zeros; the results are views. */
import { type Tensor, tensor, toNested } from '#given/tensor.ts'
import { im2col, matmul } from '#solutions/13-vectorization/vectorization.ts'

interface Layer {
  weights: Tensor
  bias: Tensor
}

const turned = (t: Tensor): Tensor => ({ ...t, shape: t.shape.toReversed(), strides: t.strides.toReversed() })

export function gradMlpConv(
  dOut: Tensor,
  images: Tensor,
  layers: readonly Layer[],
): { dImages: Tensor; dLayers: Layer[] } {
  const [batch, channels, height, width] = images.shape
  let rows = im2col(images, 1, 1)
  const steps = layers.map(({ weights, bias }) => {
    const input = rows
    const biases = toNested(bias) as number[]
    const sums = matmul(input, turned(weights))
    const gates = sums.data.map((sum, i) => (sum + biases[i % biases.length] > 0 ? 1 : 0))
    rows = tensor(
      sums.shape,
      sums.data.map((sum, i) => gates[i] * (sum + biases[i % biases.length])),
    )
    return { weights, input, gates }
  })
  const dLayers: Layer[] = []
  let gradient = im2col(dOut, 1, 1)
  for (const { weights, input, gates } of steps.reverse()) {
    const dSums = tensor(
      gradient.shape,
      gradient.data.map((g, i) => g * gates[i]),
    )
    const ones = tensor([1, dSums.shape[0]], new Float64Array(dSums.shape[0]).fill(1))
    const bias = matmul(ones, dSums)
    dLayers.push({
      weights: turned(matmul(turned(input), dSums)),
      bias: { ...bias, shape: [bias.shape[1]], strides: [1] },
    })
    gradient = matmul(dSums, weights)
  }
  const strides = [height * width * channels, 1, width * channels, channels]
  return { dImages: { ...gradient, shape: images.shape, strides }, dLayers: dLayers.reverse() }
}
