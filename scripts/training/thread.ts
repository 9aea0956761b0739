// The thread that trains: the learner's `train` takes all the time there is, and the other thread has to
// answer Ctrl-C meanwhile.
import { register } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { type Dataset, mnist } from '#given/mnist.ts'
import { seededRandom } from '#given/random.ts'
import { type Tensor, tensor } from '#given/tensor.ts'
import type { Parameters } from '../../solutions/15-cnn/cnn.ts'
import type { FromThread, ThreadSetup, WrongDigit } from './messages.ts'

type Network = typeof import('../../solutions/15-cnn/cnn.ts')

/** Thrown from the learner's own loop, so that it ends whether or not it heeds what `onBatch` returns. */
class Stopped extends Error {}

const batchSize = 32
const setup = workerData as ThreadSetup

function tell(message: FromThread): void {
  parentPort?.postMessage(message)
}

function sharedParameters(): Parameters {
  const entries = Object.entries(setup.shared).map(([name, { shape, buffer }]) => [
    name,
    tensor(shape, new Float64Array(buffer)),
  ])
  return Object.fromEntries(entries) as Parameters
}

function trainEpoch(network: Network, parameters: Parameters, dataset: Dataset, epoch: number): void {
  let images = 0
  const total = dataset.labels.length
  network.train(parameters, dataset, {
    epochs: 1,
    batchSize,
    random: seededRandom(setup.seed + epoch),
    onBatch: ({ loss }) => {
      images = Math.min(total, images + batchSize)
      tell({ type: 'batch', epoch, images, total, loss })
      if (Atomics.load(setup.stop, 0) === 1) throw new Stopped()
    },
  })
}

function digitAt({ images, labels }: Dataset, place: number): Dataset {
  const [, , height, width] = images.shape
  const data = images.data.subarray(place * height * width, (place + 1) * height * width)
  return { images: tensor([1, 1, height, width], data), labels: [labels[place]] }
}

function mostProbable({ data }: Tensor): number {
  return data.indexOf(Math.max(...data))
}

/** The test digits that the network takes for another one, the first hundred of them. */
function wrongDigits(network: Network, parameters: Parameters, dataset: Dataset): WrongDigit[] {
  const wrong: WrongDigit[] = []
  for (let place = 0; place < dataset.labels.length && wrong.length < 100; place++) {
    const { images, labels } = digitAt(dataset, place)
    const said = mostProbable(network.forward(parameters, images).probs)
    if (said !== labels[0]) wrong.push({ place, label: labels[0], said })
  }
  return wrong
}

register('./borrowing-hooks.mjs', import.meta.url, { data: { borrowed: setup.borrowed } })
const network: Network = await import(setup.module)
const parameters = sharedParameters()
const [digits, testDigits] = [mnist('train', setup.images), mnist('test')]
let isStopped = false
try {
  for (let epoch = setup.epochsDone + 1; epoch <= setup.epochsDone + setup.epochs; epoch++) {
    const start = performance.now()
    trainEpoch(network, parameters, digits, epoch)
    const seconds = (performance.now() - start) / 1000
    tell({
      type: 'epoch',
      epoch,
      images: digits.labels.length,
      accuracy: network.accuracy(parameters, testDigits),
      seconds,
    })
  }
} catch (error) {
  if (!(error instanceof Stopped)) throw error
  isStopped = true
}
tell({ type: 'done', isStopped, wrong: isStopped ? [] : wrongDigits(network, parameters, testDigits) })
