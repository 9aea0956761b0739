// The language checks are written in: `subject` loads the lesson's module, `task` opens a task,
// `check` makes one claim about it. Everything that happens is reported to the grader as it happens.
import { afterAll, describe, test } from 'vitest'
import { options, post } from './channel.ts'
import { compareWithReference } from './comparison.ts'
import { enter } from './context.ts'
import { diagnose, slowMistake } from './diagnosis.ts'
import { errorPlace, errorText } from './errors.ts'
import { CheckFailure } from './failure.ts'
import { changedIntrinsic } from './intrinsics.ts'
import { type Call, Recorder } from './recorder.ts'
import type { Failure } from './records.ts'
import type { Signs } from './signs.ts'
import type { AnyFunction, Spec } from './spec.ts'
import { speedRatio } from './speed.ts'
import { kindOf } from './values.ts'

/** Loads the module that is judged and tells the grader what it exports. */
export async function subject<M extends object>(load: () => Promise<M>): Promise<M> {
  afterAll(finish)
  post({ type: 'loading' })
  try {
    const module = await load()
    reportTampering()
    post({ type: 'loaded', exports: Object.keys(module).map((name) => exportOf(module, name)) })
    return module
  } catch (error) {
    post({ type: 'broken', message: errorText(error), place: errorPlace(error) })
    throw error
  }
}

/** One turn of the event loop: after it, a rejection that nobody handles has been noticed. */
function turn(): Promise<void> {
  return new Promise((resolve) => soon(resolve))
}

async function finish(): Promise<void> {
  await turn()
  reportTampering()
  post({ type: 'done' })
}

function exportOf(module: object, name: string): { name: string; kind: string } {
  return { name, kind: kindOf((module as Record<string, unknown>)[name]) }
}

const soon = setImmediate

export interface Judge<F extends AnyFunction> {
  /** the learner's function, recorded and read by the task's spec */
  subject: F
  /** the function as it is: for speed, where recording would be measured too */
  bare: F
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

/** Opens the task at `address`, whose last part is the export's name. Skipped when the run names other tasks. */
export function task<M, N extends keyof M & string>(
  address: `${string}/${N}`,
  module: M,
  spec: Spec<Extract<M[N], AnyFunction>>,
  body: (judge: Judge<Extract<M[N], AnyFunction>>) => void,
): void {
  if (options.tasks && !options.tasks.includes(address)) return
  const name = address.split('/')[1] as N
  const fn = module[name] as Extract<M[N], AnyFunction>
  if (typeof fn !== 'function') return
  const recorder = new Recorder(name, spec)
  const failed: Call[][] = []
  const passed: Call[] = []
  let isRight = true
  let signs: Signs = {}

  const check = (claim: string, run: () => void | Promise<void>): void => {
    test(claim, async () => {
      post({ type: 'started', task: address, check: claim })
      const failure = await outcomeOf(run, recorder)
      await turn()
      isRight &&= !failure || failure.kind === 'slow'
      if (failure) failed.push(recorder.calls)
      else passed.push(...recorder.calls)
      post({ type: 'finished', task: address, check: claim, failure })
      reportTampering()
      if (failure) throw new Error(failure.message)
    })
  }
  check.speed = (claim: string, race: () => Race): void => {
    check(claim, () => {
      const { candidate, baseline, atMost, ...rest } = race()
      if (!isRight) throw new CheckFailure({ kind: 'claim', message: 'not timed: the answers have to be right first' })
      const ratio = speedRatio(candidate, baseline, atMost)
      if (ratio <= atMost) return
      signs = rest.signs ?? {}
      throw tooSlow(ratio, atMost)
    })
  }
  const diagnosisOf = async () => {
    const found = await diagnose(address, recorder, failed, passed)
    return found ?? (isRight ? slowMistake(address, signs) : undefined)
  }

  describe(address, () => {
    const progress = (fraction: number, text: string) => post({ type: 'progress', task: address, fraction, text })
    body({ subject: recorder.wrap(fn), bare: fn, check, progress })
    afterAll(async () => {
      const isFailed = failed.length > 0
      const diagnosis = isFailed && options.diagnose && (await diagnosisOf())
      if (diagnosis) post({ type: 'diagnosis', task: address, ...diagnosis })
      const comparison = !isFailed && options.compare && (await compareWithReference(address, fn, recorder, passed))
      if (comparison) post({ type: 'comparison', task: address, ...comparison })
    })
  })
}

async function outcomeOf(
  run: () => void | Promise<void>,
  // biome-ignore lint/suspicious/noExplicitAny: a recorder of any function
  recorder: Recorder<any>,
): Promise<Failure | undefined> {
  enter(recorder)
  recorder.calls = []
  try {
    await run()
    return undefined
  } catch (error) {
    if (error instanceof CheckFailure) return error.failure
    // The check's own code stumbled over what it was given: the learner's answer is not charged with a guess.
    return asFailure(error, recorder)
  }
}

// biome-ignore lint/suspicious/noExplicitAny: as above
function asFailure(error: unknown, recorder: Recorder<any>): Failure {
  const place = errorPlace(error)
  const failure: Failure = { kind: 'threw', message: errorText(error), place }
  return recorder.explain(new CheckFailure(failure, error)).failure
}

function tooSlow(ratio: number, atMost: number): CheckFailure {
  const message = `right, but it takes ${ratio.toFixed(2)} times as long as the plain loops; at most ${atMost} is asked`
  return new CheckFailure({ kind: 'slow', message })
}

function reportTampering(): void {
  const what = changedIntrinsic()
  if (what) post({ type: 'tampered', what: `the code changes ${what}, which the judging relies on` })
}
