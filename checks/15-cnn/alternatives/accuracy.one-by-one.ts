/** Image by image, with a loop for the largest; of equals the last would win, but there are none. */
import type { Dataset } from '#given/mnist.ts'
import { forward, type Parameters } from '#solutions/15-cnn/cnn.ts'

export function accuracy(parameters: Parameters, dataset: Dataset): number {
  const { images, labels } = dataset
  let wrong = 0
  for (let i = 0; i < labels.length; i++) {
    const image = { ...images, shape: [1, ...images.shape.slice(1)], offset: images.offset + i * images.strides[0] }
    const { data } = forward(parameters, image).probs
    let best = 0
    for (let c = 1; c < data.length; c++) if (data[c] >= data[best]) best = c
    if (best !== labels[i]) wrong++
  }
  return 1 - wrong / labels.length
}
