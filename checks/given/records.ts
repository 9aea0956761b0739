// What a run tells the grader, message by message. Data only: this is what crosses between processes.

/** A part of an array of numbers, ready to be printed as a grid. */
export interface Grid {
  label: string
  /** the whole array's shape; [] for a single number */
  shape: number[]
  /** where the shown rows and columns begin: [row, column] */
  origin: [number, number]
  /** the shown rows; a vector has one */
  rows: number[][]
}

/** A place in a source file, relative to the repository. */
export interface Place {
  file: string
  line: number
  column: number
}

export interface Failure {
  kind: 'todo' | 'mismatch' | 'threw' | 'claim' | 'slow'
  /** what is wrong, in a sentence or two */
  message: string
  /** the call that failed, as one would write it: `gradMaxPool(dOut, input, 2, 2)` */
  call?: string
  inputs?: Grid[]
  expected?: Grid
  got?: Grid
  /** where the error was thrown, in the learner's file */
  place?: Place
  /** the address of the stub that was called, for `todo` */
  todo?: string
}

export type JudgeRecord =
  | { type: 'loading' }
  | { type: 'broken'; message: string; place?: Place }
  | { type: 'loaded'; exports: { name: string; kind: string }[] }
  | { type: 'started'; task: string; check: string }
  | { type: 'finished'; task: string; check: string; failure?: Failure }
  | { type: 'progress'; task: string; text: string; fraction: number }
  | { type: 'diagnosis'; task: string; mistake?: string; message: string }
  | { type: 'tampered'; what: string }
  /** a passed task beside its reference: the largest relative error over `calls` calls, and time by time */
  | { type: 'comparison'; task: string; calls: number; error: number | undefined; ratio: number }
  /** every check has run and every diagnosis is made: nothing more will come */
  | { type: 'done' }

/** A record of one of the implementations that are judged together, where a run has several. */
export type VariantRecord = JudgeRecord & { variant?: string }

export interface RunOptions {
  /** decides every random input of the run */
  seed: number
  /** judge these tasks only */
  tasks?: readonly string[]
  /** look for the mistake behind a failure */
  diagnose: boolean
  /** judge these implementations, each a file with one task's function, in the module's place */
  variants?: readonly string[]
  /** hold every passed task against its reference */
  compare?: boolean
}
