// The language checks are written in: `subject` loads the lesson's module, `task` opens a task in which
// `check` makes one claim at a time.
import { afterAll } from 'vitest'
import { options, post } from './channel.ts'
import { loadError } from './errors.ts'
import type { Signs } from './signs.ts'
import type { AnyFunction, Spec } from './spec.ts'
import { reportTampering, turn } from './tampering.ts'
import { TaskRun } from './task-run.ts'
import { kindOf } from './values.ts'
import { loadVariants, variantsOf } from './variants.ts'

export interface Judge<F extends AnyFunction, M = unknown> {
  /** the learner's function, recorded and read by the task's spec */
  subject: F
  /** the function as it is: for speed, where recording would be measured too */
  bare: F
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
  atMost: number
  /** what tells the slow mistakes from each other */
  signs?: Signs
}

/** Loads the module that is judged and tells the grader what it exports. */
export async function subject<M extends object>(load: () => Promise<M>): Promise<M> {
  afterAll(finish)
  await loadVariants(options.variants ?? [])
  post({ type: 'loading' })
  try {
    const module = await load()
    reportTampering()
    post({ type: 'loaded', exports: Object.keys(module).map((name) => exportOf(module, name)) })
    return module
  } catch (error) {
    post({ type: 'broken', ...loadError(error) })
    throw error
  }
}

function exportOf(module: object, name: string): { name: string; kind: string } {
  return { name, kind: kindOf((module as Record<string, unknown>)[name]) }
}

async function finish(): Promise<void> {
  await turn()
  reportTampering()
  post({ type: 'done' })
}

/** Opens the task at `address`, whose last part is the export's name. Skipped when the run names other tasks. */
export function task<M, N extends keyof M & string>(
  address: `${string}/${N}`,
  module: M,
  spec: Spec<Extract<M[N], AnyFunction>>,
  body: (judge: Judge<Extract<M[N], AnyFunction>, M>) => void,
): void {
  type F = Extract<M[N], AnyFunction>
  if (options.tasks && !options.tasks.includes(address)) return
  const own = { fn: module[address.split('/')[1] as N] as F, file: undefined, module: {} }
  for (const variant of options.variants ? variantsOf(address) : [own]) {
    const { fn, file } = variant
    if (typeof fn === 'function')
      new TaskRun<F, M>(address, fn as F, spec, file).open({ ...module, ...variant.module }, body)
  }
}
