/** `onBatch` is called whether there is one or not. It may be left out. */
import type { Dataset } from '#given/mnist.ts'
import { seededRandom } from '#given/random.ts'
import { type Tensor, tensor } from '#given/tensor.ts'
import { shuffle } from '#solutions/07-shuffle/shuffle.ts'
import { lossAndGradients, type Parameters, sgdStep, type TrainOptions } from '#solutions/15-cnn/cnn.ts'

export function train(parameters: Parameters, { images, labels }: Dataset, options: TrainOptions = {}): void {
  const { epochs = 1, batchSize = 32, learningRate = 0.1, lambda = 0, random = seededRandom(1), onBatch } = options
  const [n, , height, width] = images.shape
  const size = height * width
  const batches = Math.ceil(n / batchSize)
  const order = Array.from({ length: n }, (_, i) => i)
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random)
    for (let batch = 1; batch <= batches; batch++) {
      const chosen = order.slice((batch - 1) * batchSize, batch * batchSize)
      const pixels = chosen.flatMap((i) => Array.from(images.data.slice(i * size, (i + 1) * size)))
      const digits: Tensor = tensor([chosen.length, 1, height, width], pixels)
      const { loss, gradients } = lossAndGradients(
        parameters,
        digits,
        chosen.map((i) => labels[i]),
        lambda,
      )
      sgdStep(parameters, gradients, learningRate)
      if (onBatch!({ epoch, batch, batches, loss }) === false) return
    }
  }
}
