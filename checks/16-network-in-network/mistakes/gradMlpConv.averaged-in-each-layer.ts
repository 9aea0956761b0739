/**
 * In each layer the gradient is divided by the number of images. `dOut` is the gradient of the loss already, with
 * any mean in it; here everything is added up.
 */
import { type Tensor, tensor } from '#given/tensor.ts'
import { type Layer, mlpConv } from '#solutions/16-network-in-network/network-in-network.ts'

const at = ({ data, strides, offset }: Tensor, ...index: number[]) =>
  data[index.reduce((place, i, axis) => place + i * strides[axis], offset)]

export function gradMlpConv(
  dOut: Tensor,
  images: Tensor,
  layers: readonly Layer[],
): { dImages: Tensor; dLayers: Layer[] } {
  const inputs = [images]
  for (const layer of layers) inputs.push(mlpConv(inputs[inputs.length - 1], [layer]))
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
            const g = at(gradient, n, f, y, x) / batch
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
