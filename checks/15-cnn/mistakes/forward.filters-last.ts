/** The features are laid out pixel by pixel, with the filters innermost. They are due filter by filter: row (filter · height + y) · width + x of the weights belongs to them. */
import { type Tensor, tensor } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { relu } from '#solutions/05-activations/activations.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'
import { maxPool } from '#solutions/09-max-pooling/max-pooling.ts'
import type { Parameters } from '#solutions/15-cnn/cnn.ts'

export function forward({ kernels, kernelBias, weights, bias }: Parameters, images: Tensor): { probs: Tensor } {
  const [n, , height, width] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  const [inputs, classes] = weights.shape
  const probs = tensor([n, classes])
  for (let i = 0; i < n; i++) {
    const image = tensor([height, width], images.data.slice(i * height * width, (i + 1) * height * width))
    const maps: number[][] = []
    for (let f = 0; f < filters; f++) {
      const size = kernelHeight * kernelWidth
      const map = conv2d(image, tensor([kernelHeight, kernelWidth], kernels.data.slice(f * size, (f + 1) * size)))
      const biased = tensor(
        map.shape,
        map.data.map((x) => x + kernelBias.data[f]),
      )
      maps.push(Array.from(maxPool(relu(biased)).data))
    }
    const features = maps[0].flatMap((_, k) => maps.map((map) => map[k]))
    const logits = Array.from(bias.data)
    for (let k = 0; k < inputs; k++) {
      for (let c = 0; c < classes; c++) logits[c] += features[k] * weights.data[k * classes + c]
    }
    probs.data.set(softmax(logits), i * classes)
  }
  return { probs }
}
