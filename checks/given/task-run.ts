// One task, judged: runs its checks one after the other, reports each as it ends, and at the end says which
// mistake it was, or how a right answer compares with the reference.
import { afterAll, describe, test } from 'vitest'
import { mark, options, post } from './channel.ts'
import { compareWithReference } from './comparison.ts'
import { enter } from './context.ts'
import { type Diagnosis, diagnose, slowMistake } from './diagnosis.ts'
import { errorPlace, errorText } from './errors.ts'
import { CheckFailure, isCheckFailure } from './failure.ts'
import type { Check, Judge, Race } from './language.ts'
import { type Call, Recorder } from './recorder.ts'
import type { Failure, JudgeRecord } from './records.ts'
import { noteFailure, siblingDiagnosis } from './siblings.ts'
import type { Signs } from './signs.ts'
import type { AnyFunction, Spec } from './spec.ts'
import { speedRatio } from './speed.ts'
import { reportTampering, turn } from './tampering.ts'

type Body = () => void | Promise<void>

export class TaskRun<F extends AnyFunction, M> {
  private readonly address: string
  private readonly fn: F
  private readonly recorder: Recorder<F>
  private readonly variant: string | undefined
  /** the calls of each check that failed */
  private readonly failed: Call[][] = []
  private readonly passed: Call[] = []
  private isRight = true
  private signs: Signs = {}

  /** @param variant the file that is judged in the module's place, if one is */
  constructor(address: string, fn: F, spec: Spec<F>, variant: string | undefined) {
    this.address = address
    this.fn = fn
    this.recorder = new Recorder(address.split('/')[1], spec)
    this.variant = variant
  }

  /** Registers the task's checks with Vitest. */
  open(module: M, body: (judge: Judge<F, M>) => void): void {
    const check: Check = Object.assign((claim: string, run: Body) => this.check(claim, run), {
      speed: (claim: string, race: () => Race) => this.check(claim, () => this.race(race())),
    })
    const progress = (fraction: number, text: string) =>
      this.report({ type: 'progress', task: this.address, fraction, text })
    describe(this.address, () => {
      body({ subject: this.recorder.wrap(this.fn), bare: this.fn, module, check, progress })
      afterAll(() => this.conclude())
    })
  }

  private report(record: JudgeRecord): void {
    post(this.variant ? { ...record, variant: this.variant } : record)
  }

  private check(claim: string, run: Body): void {
    test(claim, async () => {
      mark(`${this.address}: ${claim}`)
      this.report({ type: 'started', task: this.address, check: claim })
      const failure = await this.outcomeOf(run)
      await turn()
      this.isRight &&= !failure || failure.kind === 'slow'
      if (failure) this.failed.push(this.recorder.calls)
      else this.passed.push(...this.recorder.calls)
      this.report({ type: 'finished', task: this.address, check: claim, failure })
      if (failure) throw new Error(failure.message)
    })
  }

  private async outcomeOf(run: Body): Promise<Failure | undefined> {
    enter(this.recorder)
    this.recorder.calls = []
    try {
      await run()
      return undefined
    } catch (error) {
      if (isCheckFailure(error)) return error.failure
      // The check's own code stumbled over what it was given.
      const failure: Failure = { kind: 'threw', message: errorText(error), place: errorPlace(error) }
      return this.recorder.explain(new CheckFailure(failure, error)).failure
    }
  }

  private race({ candidate, baseline, than = 'the plain loops', atMost, signs = {} }: Race): void {
    this.signs = signs
    if (!this.isRight)
      throw new CheckFailure({ kind: 'claim', message: 'not timed: the answers have to be right first' })
    const ratio = speedRatio(candidate, baseline, atMost)
    if (ratio <= atMost) return
    const message = `right, but it takes ${ratio.toFixed(2)} times as long as ${than}; at most ${atMost} is asked`
    throw new CheckFailure({ kind: 'slow', message })
  }

  private async conclude(): Promise<void> {
    reportTampering()
    const isFailed = this.failed.length > 0
    if (isFailed && !this.variant) noteFailure(this.address)
    const diagnosis = isFailed && options.diagnose && (await this.diagnosis())
    if (diagnosis) this.report({ type: 'diagnosis', task: this.address, ...diagnosis })
    const comparison = !isFailed && options.compare && (await this.comparison())
    if (comparison) this.report({ type: 'comparison', task: this.address, ...comparison })
  }

  /** Of a right answer that is slow the outputs tell nothing: what looks like a relation in them is rounding. */
  private async diagnosis(): Promise<Diagnosis | undefined> {
    const message = this.variant ? undefined : siblingDiagnosis(this.address, this.fn)
    if (message !== undefined) return { message }
    if (this.isRight) return slowMistake(this.address, this.signs)
    return diagnose(this.address, this.recorder, this.failed, this.passed)
  }

  private comparison() {
    return compareWithReference(this.address, this.fn, this.recorder, this.passed)
  }
}
