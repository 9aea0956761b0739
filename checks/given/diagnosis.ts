// Which mistake is it? The calls of the failing checks are replayed through each known mistake of the
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

export async function diagnose<F extends AnyFunction>(
  address: string,
  recorder: Recorder<F>,
  failed: Call[][],
  passed: Call[],
): Promise<Diagnosis | undefined> {
  const reference = await referenceOf(address)
  if (!reference) return undefined
  const found = await matchingMistake(address, recorder, reference, failed, passed)
  if (found) return { mistake: found.slug, message: found.message }
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

/** So many wrong calls are no coincidence. A single small one is: two quite different slips may share it. */
const telling = 5

/**
 * The mistake that explains every call of every failing check; of several, the one that agrees most often
 * with the calls of the passing ones. Where the learner made two mistakes at once no single one explains all:
 * then one that explains many wrong calls of the first failing check, which is the one that is shown.
 */
async function matchingMistake<F extends AnyFunction>(
  address: string,
  recorder: Recorder<F>,
  reference: AnyFunction,
  failed: Call[][],
  passed: Call[],
): Promise<Mistake | undefined> {
  const gives = (fn: AnyFunction) => (call: Call) => sameOutcome(replay(fn, recorder, call), call, recorder.spec.floor)
  const isRight = gives(reference)
  const wrong = failed.flat().filter((call) => !isRight(call))
  const known = await mistakesOf(address)
  const asWritten = known.map((mistake) => ({ mistake, explains: gives(mistake.fn) }))
  const asShown = known.flatMap((mistake) =>
    fittedTo(wrong.slice(0, 5), mistake).map((fn) => ({ mistake, explains: gives(fn) })),
  )
  const mistakes = [...asWritten, ...asShown]
  for (const [calls, least] of [
    [failed.flat(), 1],
    [failed[0], telling],
  ] as const) {
    const telltale = calls.filter((call) => wrong.includes(call))
    if (telltale.length < least) continue
    // The wrong calls are the fewest and the most telling: most mistakes are ruled out by the first.
    const fitting = mistakes.filter(({ explains }) => telltale.every(explains) && calls.every(explains))
    const agreement = fitting.map(({ explains }) => passed.filter(explains).length)
    if (fitting.length > 0) return fitting[agreement.indexOf(Math.max(...agreement))].mistake
  }
  return undefined
}

/** The mistake with the numbers that these calls show, where there is one in it that only the learner knows. */
function fittedTo(calls: readonly Call[], { fitted }: Mistake): AnyFunction[] {
  if (!fitted) return []
  return calls.flatMap(({ outcome, args }) => ('value' in outcome ? [fitted(copy(outcome.value), ...copy(args))] : []))
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
