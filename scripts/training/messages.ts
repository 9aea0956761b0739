// What the thread that trains and the one that shows it tell each other.
import type { NetworkName } from '#given/engine/networks.ts'

export interface ThreadSetup {
  /** the module that is trained: a file address */
  module: string
  /** lessons whose reference stands in for the learner's */
  borrowed: readonly string[]
  /** all that the training changes, in memory that both threads see; the shapes come with it */
  shared: Record<string, SharedTensor>
  /** element 0 is set to 1 to stop at the next batch */
  stop: Int32Array
  epochs: number
  /** how many of the 60,000 digits to train on */
  images: number
  /** how many epochs these parameters have seen before */
  epochsDone: number
  seed: number
  /** which network the engine trains, and on how many threads */
  engine?: { network: NetworkName; workers: number }
}

export interface SharedTensor {
  shape: number[]
  buffer: SharedArrayBuffer
}

export interface WrongDigit {
  /** its place in the test set */
  place: number
  label: number
  said: number
}

/** What each batch cost, by what the loss is called on the screen. */
export type Losses = Record<string, number>

export interface EpochReport {
  type: 'epoch'
  epoch: number
  images: number
  seconds: number
  /** of a network that reads: its share of the test digits */
  accuracy?: number
}

/** Images that a generator made of codes that are the same each time. */
export interface SamplesReport {
  type: 'samples'
  /** how many real images the training has seen */
  seen: number
  /** [count, 1, height, width], row-major, in [0, 1] */
  shape: readonly number[]
  pixels: Float64Array
}

export interface DoneReport {
  type: 'done'
  isStopped: boolean
  /** of a network that reads, once it is through */
  wrong?: WrongDigit[]
}

export type FromThread =
  | { type: 'batch'; epoch: number; images: number; total: number; losses: Losses }
  | EpochReport
  | SamplesReport
  | DoneReport
