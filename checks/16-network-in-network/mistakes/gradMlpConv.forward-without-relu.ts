/**
 * On the way forward the sums are passed on from layer to layer without ReLU. What goes into the next layer is what
 * the ReLU put out, and that decides which ReLUs are open there.
 */
import { fromNested, type Tensor, tensor, toNested } from '#given/tensor.ts'
import { type Layer, pointwiseConv } from '#solutions/16-network-in-network/network-in-network.ts'

const at = ({ data, strides, offset }: Tensor, ...index: number[]) =>
  data[index.reduce((place, i, axis) => place + i * strides[axis], offset)]

function sumsOf(images: Tensor, { weights, bias }: Layer): Tensor {
  const sums = fromNested(toNested(pointwiseConv(images, weights)))
  const [, filters, height, width] = sums.shape
  return tensor(
    sums.shape,
    sums.data.map((sum, i) => sum + at(bias, Math.floor(i / (height * width)) % filters)),
  )
}

export function gradMlpConv(
  dOut: Tensor,
  images: Tensor,
  layers: readonly Layer[],
): { dImages: Tensor; dLayers: Layer[] } {
  const inputs = [images]
  for (const layer of layers) inputs.push(sumsOf(inputs[inputs.length - 1], layer))
  const dLayers: Layer[] = []
  let gradient = dOut
  for (let i = layers.length - 1; i >= 0; i--) {
    const { weights } = layers[i]
    const [input, output] = [inputs[i], inputs[i + 1]]
    const [batch, channels, height, width] = input.shape
    const [filters] = weights.shape
    const [dWeights, dBias, dInput] = [
      tensor([filters, channels]),
      tensor([filters]),
      tensor([batch, channels, height, width]),
    ]
    for (let n = 0; n < batch; n++)
      for (let f = 0; f < filters; f++)
        for (let y = 0; y < height; y++)
          for (let x = 0; x < width; x++) {
            if (at(output, n, f, y, x) <= 0) continue
            const g = at(gradient, n, f, y, x)
            dBias.data[f] += g
            for (let c = 0; c < channels; c++) {
              dWeights.data[f * channels + c] += g * at(input, n, c, y, x)
              dInput.data[((n * channels + c) * height + y) * width + x] += g * at(weights, f, c)
            }
          }
    dLayers.unshift({ weights: dWeights, bias: dBias })
    gradient = dInput
  }
  return { dImages: gradient, dLayers }
}
