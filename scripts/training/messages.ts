// What the thread that trains and the one that shows it tell each other.

export interface ThreadSetup {
  /** the module that is trained: a file address */
  module: string
  /** lessons whose reference stands in for the learner's */
  borrowed: readonly string[]
  /** the parameters' numbers in memory that both threads see; the shapes come with it */
  shared: Record<string, SharedTensor>
  /** element 0 is set to 1 to stop at the next batch */
  stop: Int32Array
  epochs: number
  /** how many of the 60,000 digits to train on */
  images: number
  /** how many epochs these parameters have seen before */
  epochsDone: number
  seed: number
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

export type FromThread =
  | { type: 'batch'; epoch: number; images: number; total: number; loss: number }
  | { type: 'epoch'; epoch: number; images: number; accuracy: number; seconds: number }
  | { type: 'done'; isStopped: boolean; wrong: WrongDigit[] }
