/**
 * `dLayers` begins with the last layer, in the order in which the gradients are found. It has the order of
 * `layers`.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

interface Layer {
  weights: Tensor
  bias: Tensor
}

export function gradMlpConv(
  dOut: Tensor,
  images: Tensor,
  layers: readonly Layer[],
): { dImages: Tensor; dLayers: Layer[] } {
  const [batch, channels, height, width] = images.shape
  const dImages = tensor(images.shape)
  const dLayers = layers.map(({ weights, bias }) => ({ weights: tensor(weights.shape), bias: tensor(bias.shape) }))
  for (let n = 0; n < batch; n++)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const values = [pixelAt(images, n, y, x)]
        for (const layer of layers) values.push(outputs(values[values.length - 1], layer))
        let gradient = pixelAt(dOut, n, y, x)
        for (let i = layers.length - 1; i >= 0; i--) {
          const [input, output] = [values[i], values[i + 1]]
          const dSums = gradient.map((g, f) => (output[f] > 0 ? g : 0))
          const dInput = input.map(() => 0)
          for (let f = 0; f < output.length; f++) {
            dLayers[i].bias.data[f] += dSums[f]
            for (let c = 0; c < input.length; c++) {
              dLayers[i].weights.data[f * input.length + c] += dSums[f] * input[c]
              dInput[c] += dSums[f] * weightAt(layers[i], f, c)
            }
          }
          gradient = dInput
        }
        for (let c = 0; c < channels; c++) dImages.data[((n * channels + c) * height + y) * width + x] = gradient[c]
      }
  return { dImages, dLayers: dLayers.toReversed() }
}

function pixelAt({ data, shape, strides, offset }: Tensor, n: number, y: number, x: number): number[] {
  const start = offset + n * strides[0] + y * strides[2] + x * strides[3]
  return Array.from({ length: shape[1] }, (_, c) => data[start + c * strides[1]])
}

function weightAt({ weights }: Layer, f: number, c: number): number {
  return weights.data[weights.offset + f * weights.strides[0] + c * weights.strides[1]]
}

function outputs(input: number[], layer: Layer): number[] {
  const { weights, bias } = layer
  return Array.from({ length: weights.shape[0] }, (_, f) => {
    let sum = bias.data[bias.offset + f * bias.strides[0]]
    for (let c = 0; c < input.length; c++) sum += weightAt(layer, f, c) * input[c]
    return Math.max(0, sum)
  })
}
