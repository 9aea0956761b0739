// Lesson 15's network, trained: one epoch of all digits, of which every turn is a part. All begin with the same numbers
// and take the digits in the same order, after a round of training that does not count.
import { compiledFile } from '#given/assembly.ts'
import { digitsFile, Engine } from '#given/engine/engine.ts'
import { hasRelaxedSimd } from '#given/engine/features.ts'
import { networks } from '#given/engine/networks.ts'
import { startOf } from '#given/engine/start.ts'
import { type Dataset, type Digits, mnist, mnistBytes } from '#given/mnist.ts'
import { seededRandom } from '#given/random.ts'
import { type Tensor, tensor } from '#given/tensor.ts'
import { batches, shuffle } from '../../../solutions/07-shuffle/shuffle.ts'
import * as vectorization from '../../../solutions/13-vectorization/vectorization.ts'
import * as reference from '../../../solutions/15-cnn/cnn.ts'
import { AskedPython, type Python } from '../python.ts'
import { type Gradients, lossAndGradients, type Products } from './im2col-network.ts'
import type { By, Rung, Section } from './rungs.ts'
import type { Surroundings } from './surroundings.ts'

const [batchSize, learningRate] = [networks.small.batchSize, networks.small.learningRate]
/** 15 turns are an epoch. */
const turns = 15
/** For so long everybody trains before it counts, in ms: the engine's turns are so short that without it its two
 * threads were slow and uneven in the first six of them. */
const warmUp = 500

type Network = Pick<typeof reference, 'accuracy' | 'sgdStep'>
type Slopes = (parameters: reference.Parameters, images: Tensor, labels: readonly number[]) => Gradients

/** The digits, the order in which they come, and how many a turn takes. */
interface Course {
  digits: Digits
  order: readonly number[]
  images: number
  tests: Dataset
}

/**
 * @param images how many of the 60,000 digits an epoch has
 * @param tests how many of the 10,000 test digits are read at the end
 */
export async function trainingSection(
  { rounds = turns, torch, yours, hasSimd }: Surroundings,
  images = 60_000,
  tests = 10_000,
): Promise<Section> {
  const digits = mnistBytes('train', images)
  const order = Array.from(digits.labels, (_, place) => place)
  shuffle(order, seededRandom(2))
  const course = { digits, order, images: images / turns, tests: mnist('test', tests) }
  const { rungs, notes } = torchRungs(torch, course)
  return {
    name: 'training',
    title: `Lesson 15: the network, ${images.toLocaleString('en')} digits in batches of ${batchSize}`,
    multiplications: course.images * perImage,
    images: course.images,
    rounds: Math.min(rounds, turns),
    warmUps: 1,
    rungs: [...(await loopRungs(course, yours)), ...(hasSimd ? await engineRungs(course, yours) : []), ...rungs],
    notes,
  }
}

/** Convolution and its gradient, the gradient's for the winners alone; the connected layer and its gradients. */
const perImage = 8 * 26 * 26 * 9 + 8 * 13 * 13 * 9 + 3 * 13_520

async function loopRungs(course: Course, yours: Surroundings['yours']): Promise<Rung[]> {
  const by13 =
    (own: Products): Slopes =>
    (parameters, images, labels) =>
      lossAndGradients(own, parameters, images, labels)
  const [loops, im2col] = ['loops, float64', 'im2col, float64']
  const rungs = [
    loopRung(loops, 'reference', course, reference, reference.lossAndGradients),
    loopRung(im2col, 'reference', course, reference, by13(vectorization)),
  ]
  const [cnn, own] = [await yours.module<typeof reference>('15-cnn'), await yours.module<Products>('13-vectorization')]
  if (cnn) rungs.push(loopRung(loops, 'yours', course, cnn, cnn.lossAndGradients))
  if (own) rungs.push(loopRung(im2col, 'yours', course, reference, by13(own)))
  return rungs
}

function loopRung(name: string, by: By, course: Course, { accuracy, sgdStep }: Network, slopes: Slopes): Rung {
  let parameters: reference.Parameters
  const train = (start: number, end: number) => {
    const places = course.order.slice(start, end)
    const labels = places.map((place) => course.digits.labels[place])
    sgdStep(parameters, slopes(parameters, pick(course.digits, places), labels).gradients, learningRate)
  }
  const begin = () => {
    parameters = reference.initialize(seededRandom(1))
  }
  return {
    name,
    by,
    on: 'JavaScript',
    turn: turnBy(course, { begin, part: inBatches(train) }),
    accuracy: () => accuracy(parameters, course.tests),
  }
}

/** What a turn consists of: how to begin, and how to train on a part of the epoch, which gives the ms it took. */
interface Training {
  begin(): unknown
  part(start: number, end: number): number | Promise<number>
}

/** A round's part of the epoch; in a round that does not count, the first part over and over. */
function turnBy({ images }: Course, { begin, part }: Training): Rung['turn'] {
  return async (round) => {
    if (round <= 0) await begin()
    if (round >= 0) return part(round * images, (round + 1) * images)
    let took = 0
    while (took < warmUp) took += await part(0, images)
    return took
  }
}

function inBatches(train: (start: number, end: number) => void): Training['part'] {
  return (from, to) => {
    const since = performance.now()
    for (const [start, end] of batches(to - from, batchSize)) train(from + start, from + end)
    return performance.now() - since
  }
}

function pick({ pixels, height, width }: Digits, places: readonly number[]): Tensor {
  const size = height * width
  const images = tensor([places.length, 1, height, width])
  for (const [i, place] of places.entries())
    for (let k = 0; k < size; k++) images.data[i * size + k] = pixels[place * size + k] / 255
  return images
}

async function engineRungs(course: Course, yours: Surroundings['yours']): Promise<Rung[]> {
  const own = yours.kernels('19-engine')
  const paths: [By, string][] = [
    ['reference', 'solutions/19-engine/assembly/engine.ts'],
    ...(own ? [['yours', own] as [By, string]] : []),
  ]
  const rungs = paths.flatMap(([by, path]) => [1, 2].map((workers) => engineRung(by, path, workers, course)))
  return Promise.all(rungs)
}

async function engineRung(by: By, path: string, workers: number, course: Course): Promise<Rung> {
  const target = { isShared: true, isRelaxed: hasRelaxedSimd }
  const code = { kernels: await compiledFile(path, target), digits: await compiledFile(digitsFile, target) }
  const engine = await Engine.start({ code, network: 'small', workers, images: course.order.length })
  engine.common.order.set(course.order)
  const { test } = engine.common.labels
  return {
    name: `SIMD, ${threads(workers)}, float32`,
    by,
    on: 'WebAssembly',
    turn: turnBy(course, {
      begin: () => engine.load(startOf(networks.small, seededRandom(1))),
      part: inBatches((start, end) => engine.learn(start, end - start, learningRate)),
    }),
    accuracy: () => engine.read().filter((said, place) => said === test[place]).length / test.length,
    close: () => engine.close(),
  }
}

function threads(count: number): string {
  return count === 1 ? 'one thread' : 'two threads'
}

function torchRungs({ python, told }: Surroundings['torch'], course: Course): { rungs: Rung[]; notes: string[] } {
  if (!python) return { rungs: [], notes: [told] }
  return { rungs: [1, 2].map((count) => torchRung(python, count, course)), notes: [] }
}

function torchRung(python: Python, count: number, course: Course): Rung {
  const asked = new AskedPython(python, new URL('./pytorch_rows.py', import.meta.url), count)
  const start = Object.values(reference.initialize(seededRandom(1))).map(({ shape, data }) => [shape, [...data]])
  return {
    name: `${threads(count)}, float32`,
    by: 'PyTorch',
    on: 'Python',
    turn: turnBy(course, {
      begin: () => asked.ask('begin', { start, places: course.order }),
      part: (start, end) => asked.ask('train', { start, end }),
    }),
    accuracy: () => asked.ask('accuracy'),
    close: () => asked.close(),
  }
}
