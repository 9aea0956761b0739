// A right answer beside the reference: how far apart the numbers are, and how the times compare.
import { referenceOf } from './known.ts'
import { type Call, observe, type Recorder } from './recorder.ts'
import type { Adapter, AnyFunction } from './spec.ts'
import { speedRatio } from './speed.ts'
import { copy, isTensor, readNumbers } from './values.ts'

export interface Comparison {
  calls: number
  /** the largest relative error of any number in any result; none where right answers differ */
  error: number | undefined
  /** the learner's time over the reference's */
  ratio: number
}

/** Replays the calls that the checks made through both. */
export async function compareWithReference<F extends AnyFunction>(
  address: string,
  fn: F,
  recorder: Recorder<F>,
  calls: readonly Call[],
): Promise<Comparison | undefined> {
  const reference = await referenceOf(address)
  const returned = calls.filter(({ outcome }) => 'value' in outcome)
  if (!reference || returned.length === 0) return undefined
  const errors = returned.map((call) => largestError(call, observe(reference, recorder.spec, copy(call.args))))
  const timed = (code: AnyFunction) => timedCalls(code, recorder.spec.adapter, returned)
  const ratio = speedRatio(timed(fn), timed(reference), undefined, rounds)
  return { calls: returned.length, error: recorder.spec.isFree ? undefined : Math.max(...errors), ratio }
}

const rounds = 25

/** All calls once; each round has arguments of its own, made beforehand, for functions that change them. */
function timedCalls(fn: AnyFunction, adapter: Adapter<AnyFunction> | undefined, calls: readonly Call[]): () => void {
  if (adapter)
    return adapter.prepare(
      fn,
      calls.map(({ args }) => args),
    )
  const prepared = Array.from({ length: rounds }, () => calls.map(({ args }) => copy(args)))
  return () => {
    for (const args of prepared.pop() ?? []) fn(...args)
  }
}

function largestError(yours: Call, reference: Call): number {
  if (!('value' in yours.outcome) || !('value' in reference.outcome)) return 0
  return errorBetween(yours.outcome.value, reference.outcome.value)
}

function errorBetween(a: unknown, b: unknown): number {
  const [x, y] = [readNumbers(a), readNumbers(b)]
  if (x && y) return Math.max(0, ...x.values.map((value, i) => relativeError(value, y.values[i])))
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null || isTensor(a)) return 0
  return Math.max(0, ...Object.keys(b).map((key) => errorBetween((a as never)[key], (b as never)[key])))
}

function relativeError(a: number, b: number): number {
  if (a === b || Number.isNaN(a) || Number.isNaN(b)) return 0
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-12)
}
