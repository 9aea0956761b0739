// What lessons 07 and 10 say of a training that goes wrong: lesson 15's network on 10,016 digits, in 313 batches of
// 32, each time from the same start, then asked about the 10,000 test digits.
import { mnist } from '#given/mnist.ts'
import { seededRandom } from '#given/random.ts'
import { type Tensor, tensor } from '#given/tensor.ts'
import { reluGradient } from '#solutions/05-activations/activations.ts'
import { batches, shuffle } from '#solutions/07-shuffle/shuffle.ts'
import { gradKernel } from '#solutions/11-conv-backprop/conv-backprop.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import { accuracy, forward, initialize, lossAndGradients, type Parameters, sgdStep } from '#solutions/15-cnn/cnn.ts'

const count = 10_016
const { images, labels } = mnist('train', count)

interface Training {
  name: string
  /** which digit comes when */
  places?: readonly number[]
  /** the label of the digit at a place */
  labelOf?: (place: number) => number
  /** the gradient of the kernels, if not the right one */
  dKernels?: (parameters: Parameters, images: Tensor, labels: readonly number[]) => Tensor
}

const inOrder = Array.from(labels, (_, place) => place)

function shuffled(seed: number): number[] {
  const places = [...inOrder]
  shuffle(places, seededRandom(seed))
  return places
}

const apart = shuffled(2)

export const orders: readonly Training[] = [
  { name: 'shuffled', places: shuffled(1) },
  { name: 'sorted: all 0s, then all 1s, and so on to 9', places: inOrder.toSorted((a, b) => labels[a] - labels[b]) },
  { name: 'shuffled, and the labels in another order', places: shuffled(1), labelOf: (place) => labels[apart[place]] },
]

export const corners: readonly Training[] = [
  { name: 'the right gradients' },
  { name: 'gradients from the corners', dKernels: fromCorners },
  { name: 'none: they stay random', dKernels: ({ kernels }) => tensor(kernels.shape) },
]

function pick(places: readonly number[]): Tensor {
  const [size, batch] = [28 * 28, tensor([places.length, 1, 28, 28])]
  for (const [i, place] of places.entries()) {
    batch.data.set(images.data.subarray(place * size, (place + 1) * size), i * size)
  }
  return batch
}

/** The kernels' gradients as lesson 10's bug has them: each window's arrives in its top-left corner. */
function fromCorners(parameters: Parameters, batch: Tensor, labels: readonly number[]): Tensor {
  const { probs, features } = forward(parameters, batch)
  const [[n, classes], [filters, , height, width]] = [probs.shape, parameters.kernels.shape]
  const dLogits = tensor(
    probs.shape,
    probs.data.map((p, k) => (p - (k % classes === labels[Math.floor(k / classes)] ? 1 : 0)) / n),
  )
  const { shape, strides } = parameters.weights
  const turned = { ...parameters.weights, shape: shape.toReversed(), strides: strides.toReversed() }
  const dFeatures = reluGradient(matmul(dLogits, turned), features).data
  const dKernels = tensor(parameters.kernels.shape)
  for (let map = 0; map < n * filters; map++) {
    const image = tensor(
      [28, 28],
      batch.data.subarray(Math.floor(map / filters) * 784, Math.floor(map / filters + 1) * 784),
    )
    const dMap = tensor([26, 26])
    for (let k = 0; k < 169; k++) dMap.data[2 * Math.floor(k / 13) * 26 + 2 * (k % 13)] = dFeatures[map * 169 + k]
    const { data } = gradKernel(image, dMap)
    for (let k = 0; k < height * width; k++) dKernels.data[(map % filters) * height * width + k] += data[k]
  }
  return dKernels
}

export interface TrainingReport {
  name: string
  /** of the first batch, before anything was learned */
  first: number
  /** the mean of the last 20 steps */
  last: number
  /** the share of the test digits that it gets right */
  right: number
  /** how many test digits it takes for each of the ten */
  answers: readonly number[]
}

export function measureTraining({
  name,
  places = inOrder,
  labelOf = (place) => labels[place],
  dKernels,
}: Training): TrainingReport {
  const parameters = initialize(seededRandom(1))
  const losses: number[] = []
  for (const [start, end] of batches(count, 32)) {
    const part = places.slice(start, end)
    const [batch, right] = [pick(part), part.map(labelOf)]
    const { loss, gradients } = lossAndGradients(parameters, batch, right)
    losses.push(loss)
    const wrong = dKernels && { kernels: dKernels(parameters, batch, right) }
    sgdStep(parameters, { ...gradients, ...wrong }, 0.1)
  }
  const test = mnist('test')
  const last = losses.slice(-20).reduce((sum, loss) => sum + loss, 0) / 20
  return {
    name,
    first: losses[0],
    last,
    right: accuracy(parameters, test),
    answers: answersOf(parameters, test.images),
  }
}

function answersOf(parameters: Parameters, images: Tensor): number[] {
  const answers = new Array<number>(10).fill(0)
  const [, ...shape] = images.shape
  for (const [start, end] of batches(images.shape[0], 100)) {
    const { probs } = forward(parameters, { ...images, shape: [end - start, ...shape], offset: start * 784 })
    for (let k = 0; k < probs.data.length; k += 10) {
      const row = probs.data.subarray(k, k + 10)
      answers[row.indexOf(Math.max(...row))]++
    }
  }
  return answers
}

export function trainingLines(reports: readonly TrainingReport[]): string[] {
  return reports.map(({ name, first, last, right, answers }) => {
    const most = Math.max(...answers)
    const loss = `loss ${first.toFixed(2)} at first, ${last.toFixed(3)} in the last 20 steps`
    return `${name.padEnd(44)} ${(100 * right).toFixed(1)} % right · ${loss} · ${most} answers are ${answers.indexOf(most)}`
  })
}
