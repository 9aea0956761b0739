/** Images and labels as two lists, shuffled together by lesson 07; the number of batches counted as they come. */
import type { Dataset } from '#given/mnist.ts'
import { fromNested, type Nested, toNested } from '#given/tensor.ts'
import { batches, shufflePairs } from '#solutions/07-shuffle/shuffle.ts'
import { lossAndGradients, type Parameters, sgdStep, type TrainOptions } from '#solutions/15-cnn/cnn.ts'

export function train(parameters: Parameters, dataset: Dataset, options: TrainOptions = {}): void {
  const { epochs = 1, batchSize = 32, learningRate = 0.1, lambda = 0, random = Math.random, onBatch } = options
  const images = toNested(dataset.images) as Nested[]
  const labels = Array.from(dataset.labels)
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shufflePairs(images, labels, random)
    const cuts = [...batches(images.length, batchSize)]
    for (const [i, [start, end]] of cuts.entries()) {
      const batch = fromNested(images.slice(start, end))
      const { loss, gradients } = lossAndGradients(parameters, batch, labels.slice(start, end), lambda)
      sgdStep(parameters, gradients, learningRate)
      const goesOn = onBatch === undefined || onBatch({ epoch, batch: i + 1, batches: cuts.length, loss }) !== false
      if (!goesOn) return
    }
  }
}
