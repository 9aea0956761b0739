// What there is to measure with: the learner's code, a Python, an engine with vectors.
import type { Found } from '../python.ts'

export interface Surroundings {
  yours: Yours
  numpy: Found
  torch: Found
  /** whether WebAssembly has vectors here */
  hasSimd: boolean
  /** how often everybody has a turn, if not as often as a section has it */
  rounds?: number
}

/** The learner's code: that of lessons that are passed. */
export interface Yours {
  /** the module of a lesson in TypeScript */
  module: <M>(lesson: string) => Promise<M | undefined>
  /** the path of a lesson's kernels */
  kernels: (lesson: string) => string | undefined
  /** whose code is not there, and why: in sentences */
  notes: readonly string[]
}

/** Where nobody has written anything. */
export const nobodys: Yours = { module: async () => undefined, kernels: () => undefined, notes: [] }
