/** Each logit goes through a sigmoid of its own, so that the probabilities of the classes do not sum to 1. Softmax weighs them against each other. */
import { type Tensor, tensor } from '#given/tensor.ts'
import { relu } from '#solutions/05-activations/activations.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'
import type { Parameters } from '#solutions/15-cnn/cnn.ts'

export function forward({ kernels, kernelBias, weights, bias }: Parameters, images: Tensor): { probs: Tensor } {
  const [n, , height, width] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  const [inputs, classes] = weights.shape
  const probs = tensor([n, classes])
  for (let i = 0; i < n; i++) {
    const image = tensor([height, width], images.data.slice(i * height * width, (i + 1) * height * width))
    const features: number[] = []
    for (let f = 0; f < filters; f++) {
      const size = kernelHeight * kernelWidth
      const map = conv2d(image, tensor([kernelHeight, kernelWidth], kernels.data.slice(f * size, (f + 1) * size)))
      const biased = tensor(
        map.shape,
        map.data.map((x) => x + kernelBias.data[f]),
      )
      const [rows, columns] = map.shape
      const { data } = relu(biased)
      for (let y = 0; y + 1 < rows; y += 2) {
        for (let x = 0; x + 1 < columns; x += 2) {
          const corner = y * columns + x
          features.push(Math.max(data[corner], data[corner + 1], data[corner + columns], data[corner + columns + 1]))
        }
      }
    }
    const logits = Array.from(bias.data)
    for (let k = 0; k < inputs; k++) {
      for (let c = 0; c < classes; c++) logits[c] += features[k] * weights.data[k * classes + c]
    }
    probs.data.set(
      logits.map((z) => 1 / (1 + Math.exp(-z))),
      i * classes,
    )
  }
  return { probs }
}
