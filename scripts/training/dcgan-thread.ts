// The thread that plays lesson 18's game.
import { mnist } from '#given/mnist.ts'
import { seededRandom } from '#given/random.ts'
import { type Nested, type Tensor, tensor, toNested } from '#given/tensor.ts'
import { batches, shuffle } from '../../solutions/07-shuffle/shuffle.ts'
import { createGame } from '../../solutions/18-dcgan/dcgan.ts'
import { loadModule, setup, sharedTensors, tell, tellBatch, trainEpochs } from './epochs.ts'
import { gameOf, noteSteps } from './game-state.ts'

type Lesson = typeof import('../../solutions/18-dcgan/dcgan.ts')

const batchSize = 16
const sampleCount = 60
/** Samples are shown when so many images have been seen, and at the end of each epoch. */
const milestones = new Set(
  [1, 2, 5, 10, 20, 40].map((thousand) => Math.ceil((1000 * thousand) / batchSize) * batchSize),
)

/** The images at these places, in this order. */
function pick(places: readonly number[]): Tensor {
  const size = 28 * 28
  const batch = tensor([places.length, 1, 28, 28])
  places.forEach((place, i) => {
    batch.data.set(digits.images.data.subarray(place * size, (place + 1) * size), i * size)
  })
  return batch
}

/** The same codes each time, so that one can see what becomes of them. */
function tellSamples(seen: number): void {
  const images = lesson.sample(game.generator, sampleCount, seededRandom(setup.seed))
  tell({
    type: 'samples',
    seen,
    shape: images.shape,
    pixels: Float64Array.from((toNested(images) as Nested[]).flat(3)),
  })
}

function trainEpoch(epoch: number): void {
  const total = digits.labels.length
  const random = seededRandom(setup.seed + epoch)
  const order = Array.from({ length: total }, (_, place) => place)
  shuffle(order, random)
  for (const [start, end] of batches(total, batchSize)) {
    const losses = lesson.trainStep(game, pick(order.slice(start, end)), random)
    noteSteps(game, tensors)
    const seen = (epoch - 1) * total + end
    if (milestones.has(seen) || end === total) tellSamples(seen)
    tellBatch(epoch, end, total, { discriminator: losses.discriminatorLoss, generator: losses.generatorLoss })
  }
}

const lesson = await loadModule<Lesson>()
const tensors = sharedTensors()
const game = gameOf(createGame(seededRandom(setup.seed)), tensors)
const digits = mnist('train', setup.images)
trainEpochs(trainEpoch, () => ({ images: digits.labels.length }))
