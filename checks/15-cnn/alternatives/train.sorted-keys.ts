/** The order by sorting random keys; the epoch shuffled as a whole, batches as views of it. */
import type { Dataset } from '#given/mnist.ts'
import { fromNested, type Nested, toNested } from '#given/tensor.ts'
import { lossAndGradients, type Parameters, sgdStep, type TrainOptions } from '#solutions/15-cnn/cnn.ts'

export function train(parameters: Parameters, { images, labels }: Dataset, options?: TrainOptions): void {
  const epochs = options?.epochs ?? 1
  const size = options?.batchSize ?? 32
  const random = options?.random ?? Math.random
  const nested = toNested(images) as Nested[]
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = nested.map((image, i) => ({ image, label: labels[i], key: random() })).sort((a, b) => a.key - b.key)
    const shuffled = fromNested(order.map(({ image }) => image))
    const count = Math.ceil(order.length / size)
    for (let batch = 0; batch < count; batch++) {
      const chosen = order.slice(batch * size, (batch + 1) * size)
      const view = {
        ...shuffled,
        shape: [chosen.length, ...shuffled.shape.slice(1)],
        offset: batch * size * shuffled.strides[0],
      }
      const { loss, gradients } = lossAndGradients(
        parameters,
        view,
        Uint8Array.from(chosen, ({ label }) => label),
        options?.lambda,
      )
      sgdStep(parameters, gradients, options?.learningRate ?? 0.1)
      if (options?.onBatch?.({ epoch: epoch + 1, batch: batch + 1, batches: count, loss }) === false) return
    }
  }
}
