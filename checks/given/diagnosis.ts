// Which mistake is it? The calls of the failing check are replayed through each known mistake of the
// task; the one that gives the learner's outputs, and not the reference's, is named by its doc comment.
import { type Mistake, mistakesOf, referenceOf } from './known.ts'
import { type Call, observe, type Recorder } from './recorder.ts'
import { relationOf } from './relations.ts'
import type { Signs } from './signs.ts'
import type { AnyFunction } from './spec.ts'
import { copy, isClose, isTensor, readTensor } from './values.ts'

export interface Diagnosis {
  mistake?: string
  message: string
}

/** Every call of the task, those of the check that failed first in front. */
interface Evidence {
  failing: Call[]
  others: Call[]
}

export async function diagnose<F extends AnyFunction>(
  address: string,
  recorder: Recorder<F>,
  failed: Call[][],
  passed: Call[],
): Promise<Diagnosis | undefined> {
  const reference = await referenceOf(address)
  if (!reference) return undefined
  for (const [i, failing] of failed.entries()) {
    const others = [...failed.filter((_, k) => k !== i).flat(), ...passed]
    const found = await matchingMistake(address, recorder, reference, { failing, others })
    if (found) return found
  }
  const message = relationOf(recorder, failed.flat(), (call) => replay(reference, recorder, call))
  return message === undefined ? undefined : { message }
}

/** The slow mistake whose sign the answer shows: it gives the right outputs, so that no replay can tell. */
export async function slowMistake(address: string, signs: Signs): Promise<Diagnosis | undefined> {
  const shown = Object.keys(signs).find((slug) => isShown(signs[slug]))
  const mistake = (await mistakesOf(address)).find(({ slug }) => slug === shown)
  return mistake && { mistake: mistake.slug, message: mistake.message }
}

/** A sign may call other functions of the lesson, which may throw: then it is not shown. */
function isShown(sign: () => boolean): boolean {
  try {
    return sign()
  } catch {
    return false
  }
}

async function matchingMistake<F extends AnyFunction>(
  address: string,
  recorder: Recorder<F>,
  reference: AnyFunction,
  { failing, others }: Evidence,
): Promise<Diagnosis | undefined> {
  const { floor } = recorder.spec
  const wrong = failing.filter((call) => !sameOutcome(replay(reference, recorder, call), call, floor))
  if (wrong.length === 0) return undefined
  let best: { mistake: Mistake; agreement: number } | undefined
  for (const mistake of await mistakesOf(address)) {
    const explains = (call: Call) => sameOutcome(replay(mistake.fn, recorder, call), call, floor)
    // The wrong calls are the fewest and the most telling: most mistakes are ruled out by the first.
    if (!wrong.every(explains) || !failing.every(explains)) continue
    const agreement = others.filter(explains).length
    if (!best || agreement > best.agreement) best = { mistake, agreement }
  }
  return best && { mistake: best.mistake.slug, message: best.mistake.message }
}

function replay<F extends AnyFunction>(fn: AnyFunction, recorder: Recorder<F>, call: Call): Call {
  return observe(fn, recorder.spec, copy(call.args))
}

/** Whether two calls gave the same: results, and arguments where the task changes them. */
export function sameOutcome(a: Call, b: Call, floor = 1e-12): boolean {
  return alike(a.outcome, b.outcome, floor) && alike(a.after, b.after, floor)
}

/** Deep equality but for rounding; here NaN is like NaN, since a mistake may consist of giving it. */
function alike(a: unknown, b: unknown, floor: number): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return isClose(a, b, 1e-9, floor) || (Number.isNaN(a) && Number.isNaN(b))
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return a === b || typeof a === 'function'
  }
  if (isTensor(a) && isTensor(b))
    return alikeLists(a.shape, b.shape, floor) && alikeLists(readTensor(a).values, readTensor(b).values, floor)
  if (ArrayBuffer.isView(a) && ArrayBuffer.isView(b)) return alikeLists(a as Float64Array, b as Float64Array, floor)
  const keys = Object.keys(a)
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return keys.length === Object.keys(b).length && keys.every((key) => key in y && alike(x[key], y[key], floor))
}

function alikeLists(a: ArrayLike<unknown>, b: ArrayLike<unknown>, floor: number): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (!alike(a[i], b[i], floor)) return false
  return true
}
