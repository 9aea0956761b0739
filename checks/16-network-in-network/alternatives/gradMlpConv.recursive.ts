/** The first layer is peeled off: the gradient of what it puts out is that of the other layers' images. */
import { type Tensor, tensor } from '#given/tensor.ts'
import { type Layer, mlpConv } from '#solutions/16-network-in-network/network-in-network.ts'

const at = ({ data, strides, offset }: Tensor, ...index: number[]) =>
  data[index.reduce((place, i, axis) => place + i * strides[axis], offset)]

export function gradMlpConv(
  dOut: Tensor,
  images: Tensor,
  layers: readonly Layer[],
): { dImages: Tensor; dLayers: Layer[] } {
  if (layers.length === 0) return { dImages: dOut, dLayers: [] }
  const [{ weights }, ...others] = layers
  const out = mlpConv(images, layers.slice(0, 1))
  const behind = gradMlpConv(dOut, out, others)
  const [filters, channels] = weights.shape
  const gradients = { weights: tensor([filters, channels]), bias: tensor([filters]) }
  const dImages = tensor(images.shape)
  const [, , height, width] = images.shape
  for (let i = 0; i < out.data.length; i++) {
    const [x, y] = [i % width, Math.floor(i / width) % height]
    const [f, n] = [Math.floor(i / width / height) % filters, Math.floor(i / width / height / filters)]
    const d = at(behind.dImages, n, f, y, x) * Math.sign(at(out, n, f, y, x))
    gradients.bias.data[f] += d
    for (let c = 0; c < channels; c++) {
      gradients.weights.data[f * channels + c] += d * at(images, n, c, y, x)
      dImages.data[((n * channels + c) * height + y) * width + x] += d * at(weights, f, c)
    }
  }
  return { dImages, dLayers: [gradients, ...behind.dLayers] }
}
