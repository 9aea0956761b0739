// What can be trained: lesson 15's network, and lesson 18's game.
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
  lesson: string
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

export const trainings: readonly Training[] = [
  {
    lesson: '15-cnn',
    epochs: 3,
    file: '.course/training/weights.json',
    thread: new URL('./cnn-thread.ts', import.meta.url),
    start: (seed) => ({ ...initialize(seededRandom(seed)) }),
    outcome: ({ accuracy = 0 }) => `${(100 * accuracy).toFixed(2)} % of the 10,000 test digits`,
    finish: ({ wrong = [] }) => {
      drawWrongDigits(mnist('test'), wrong)
      return `The first ${wrong.length} digits it gets wrong are drawn in ${wrongDigitsFile}: under each what it is, then what it was taken for.`
    },
  },
  {
    lesson: '18-dcgan',
    epochs: 2,
    file: '.course/training/18-dcgan.json',
    thread: new URL('./dcgan-thread.ts', import.meta.url),
    start: (seed) => tensorsOf(createGame(seededRandom(seed))),
    outcome: () => `samples in ${samplesFile}`,
    finish: () =>
      `What the generator makes of 60 codes is drawn in ${samplesFile}; what it made of the first 12 of them over time, in ${growthFile}.`,
  },
]
