/** Gradients image by image, added up over the batch, one step at its end; a list of places is drawn empty at random. */
import type { Dataset } from '#given/mnist.ts'
import { seededRandom } from '#given/random.ts'
import { type Tensor, tensor } from '#given/tensor.ts'
import { lossAndGradients, type Parameters, sgdStep, type TrainOptions } from '#solutions/15-cnn/cnn.ts'

const parts = ['kernels', 'kernelBias', 'weights', 'bias'] as const

function one(images: Tensor, i: number): Tensor {
  return { ...images, shape: [1, ...images.shape.slice(1)], offset: images.offset + i * images.strides[0] }
}

export function train(parameters: Parameters, dataset: Dataset, options: TrainOptions = {}): void {
  const { epochs = 1, batchSize = 32, learningRate = 0.1, lambda = 0, random = seededRandom(7), onBatch } = options
  const { length } = dataset.labels
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const left = Array.from(dataset.labels, (_, i) => i)
    let batch = 0
    while (left.length > 0) {
      const chosen: number[] = []
      while (left.length > 0 && chosen.length < batchSize) {
        chosen.push(...left.splice(Math.floor(random() * left.length), 1))
      }
      let loss = 0
      const sums = Object.fromEntries(parts.map((part) => [part, tensor(parameters[part].shape)]))
      for (const i of chosen) {
        const own = lossAndGradients(parameters, one(dataset.images, i), [dataset.labels[i]], lambda)
        loss += own.loss / chosen.length
        for (const part of parts) {
          sgdStep(
            { kernels: sums[part], kernelBias: tensor([0]), weights: tensor([0]), bias: tensor([0]) },
            { kernels: own.gradients[part], kernelBias: tensor([0]), weights: tensor([0]), bias: tensor([0]) },
            -1 / chosen.length,
          )
        }
      }
      sgdStep(parameters, sums as unknown as Parameters, learningRate)
      const report = { epoch, batch: ++batch, batches: Math.ceil(length / batchSize), loss }
      const answer = onBatch ? onBatch(report) : true
      if (answer === false) return
    }
  }
}
