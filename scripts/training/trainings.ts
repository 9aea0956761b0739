// What can be trained: lesson 15's network, by loops or by lesson 19's engine; the engine's deeper network; and
// lesson 18's game.
import { type NetworkName, networks } from '#given/engine/networks.ts'
import { startOf } from '#given/engine/start.ts'
import { mnist } from '#given/mnist.ts'
import { seededRandom } from '#given/random.ts'
import type { Tensor } from '#given/tensor.ts'
import { initialize } from '../../solutions/15-cnn/cnn.ts'
import { createGame } from '../../solutions/18-dcgan/dcgan.ts'
import { tensorsOf } from './game-state.ts'
import type { DoneReport, EpochReport } from './messages.ts'
import { growthFile, samplesFile } from './samples.ts'
import { drawWrongDigits, wrongDigitsFile } from './wrong-digits.ts'

export interface Training {
  /** whose code trains */
  lesson: string
  /** what stands behind `npm run train --` to name it */
  named: string
  /** the network that the engine trains */
  network?: NetworkName
  /** how many, unless it is said */
  epochs: number
  /** where all that it changes is kept, relative to the repository */
  file: string
  thread: URL
  /** all that it changes, before the first step: the same for the same seed, whoever's code trains it */
  start: (seed: number) => Record<string, Tensor>
  /** what an epoch has come to */
  outcome: (report: EpochReport) => string
  /** draws what is left to be drawn, and says where pictures are */
  finish: (report: DoneReport) => string
}

/** What a network that reads digits comes to. */
const reading = {
  outcome: ({ accuracy = 0 }: EpochReport) => `${(100 * accuracy).toFixed(2)} % of the 10,000 test digits`,
  finish: ({ wrong = [] }: DoneReport) => {
    drawWrongDigits(mnist('test'), wrong)
    return `The first ${wrong.length} digits it gets wrong are drawn in ${wrongDigitsFile}: under each what it is, then what it was taken for.`
  },
}

const engineThread = new URL('./engine-thread.ts', import.meta.url)

/** Both engines know lesson 15's network by the same names: what one has begun the other can go on with. */
const weightsFile = '.course/training/weights.json'

export const trainings = {
  loops: {
    lesson: '15-cnn',
    named: '',
    epochs: 3,
    file: weightsFile,
    thread: new URL('./cnn-thread.ts', import.meta.url),
    start: (seed) => ({ ...initialize(seededRandom(seed)) }),
    ...reading,
  },
  game: {
    lesson: '18-dcgan',
    named: '18-dcgan',
    epochs: 2,
    file: '.course/training/18-dcgan.json',
    thread: new URL('./dcgan-thread.ts', import.meta.url),
    start: (seed) => tensorsOf(createGame(seededRandom(seed))),
    outcome: () => `samples in ${samplesFile}`,
    finish: () =>
      `What the generator makes of 60 codes is drawn in ${samplesFile}; what it made of the first 12 of them over time, in ${growthFile}.`,
  },
  simd: {
    lesson: '19-engine',
    named: '--engine simd',
    network: 'small',
    epochs: 3,
    file: weightsFile,
    thread: engineThread,
    start: (seed) => startOf(networks.small, seededRandom(seed)),
    ...reading,
  },
  deep: {
    lesson: '19-engine',
    named: '--network deep',
    network: 'deep',
    epochs: 12,
    file: '.course/training/deep.json',
    thread: engineThread,
    start: (seed) => startOf(networks.deep, seededRandom(seed)),
    ...reading,
  },
} satisfies Record<string, Training>
