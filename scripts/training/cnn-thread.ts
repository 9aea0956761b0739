// The thread that trains lesson 15's network.
import { type Dataset, mnist } from '#given/mnist.ts'
import { seededRandom } from '#given/random.ts'
import { type Tensor, tensor } from '#given/tensor.ts'
import type { Parameters } from '../../solutions/15-cnn/cnn.ts'
import { loadModule, setup, sharedTensors, tellBatch, trainEpochs } from './epochs.ts'
import type { WrongDigit } from './messages.ts'

type Network = typeof import('../../solutions/15-cnn/cnn.ts')

const batchSize = 32

function trainEpoch(epoch: number): void {
  let images = 0
  const total = digits.labels.length
  network.train(parameters, digits, {
    epochs: 1,
    batchSize,
    random: seededRandom(setup.seed + epoch),
    onBatch: ({ loss }) => {
      images = Math.min(total, images + batchSize)
      tellBatch(epoch, images, total, { loss })
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
function wrongDigits(dataset: Dataset): WrongDigit[] {
  const wrong: WrongDigit[] = []
  for (let place = 0; place < dataset.labels.length && wrong.length < 100; place++) {
    const { images, labels } = digitAt(dataset, place)
    const said = mostProbable(network.forward(parameters, images).probs)
    if (said !== labels[0]) wrong.push({ place, label: labels[0], said })
  }
  return wrong
}

const network = await loadModule<Network>()
const parameters = sharedTensors() as unknown as Parameters
const [digits, testDigits] = [mnist('train', setup.images), mnist('test')]
trainEpochs(
  trainEpoch,
  () => ({ images: digits.labels.length, accuracy: network.accuracy(parameters, testDigits) }),
  () => ({ wrong: wrongDigits(testDigits) }),
)
