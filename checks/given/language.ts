// The words a task's checks are written in.
import type { Signs } from './signs.ts'
import type { AnyFunction } from './spec.ts'

export interface Judge<F extends AnyFunction, M = unknown, B = F> {
  /** the learner's function, recorded and read by the task's spec */
  subject: F
  /** the function as it is: for speed, where recording would be measured too */
  bare: B
  /** the lesson's module, with all its functions as they are */
  module: M
  /** one claim, in the words the learner will read */
  check: Check
  /** tells the screen how far a long check is: 0 to 1 */
  progress: (fraction: number, text: string) => void
}

export interface Check {
  (claim: string, body: () => void | Promise<void>): void
  /**
   * The learner's code takes at most `atMost` times the baseline's time; failing it alone means "slow". The race is
   * set up in any case, with a call of the subject that a stub fails, and run if the checks before it passed.
   */
  speed: (claim: string, race: () => Race) => void
}

export interface Race {
  candidate: () => unknown
  baseline: () => unknown
  /** what the baseline is called: "the plain loops" when left out */
  than?: string
  atMost: number
  /** what tells the slow mistakes from each other */
  signs?: Signs
}
