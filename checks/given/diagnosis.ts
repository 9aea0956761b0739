// Which mistake is it? The calls of the failing checks are replayed through each known mistake of the
// task; the one that gives the learner's outputs, and not the reference's, is named by its doc comment.
import { rowMajorStrides, type Tensor } from '#given/tensor.ts'
import { type Mistake, mistakesOf, referenceOf } from './known.ts'
import { type Call, observe, type Recorder } from './recorder.ts'
import { relationOf } from './relations.ts'
import type { Signs } from './signs.ts'
import type { AnyFunction, Spec } from './spec.ts'
import { copy, isClose, isTensor, readTensor } from './values.ts'
import { rowMajor } from './views.ts'

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
  const essences = (calls: Call[]) => calls.map((call) => inEssence(call, recorder.spec))
  const found = await matchingMistake(address, recorder, reference, failed.map(essences), essences(passed))
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

/** So many wrong numbers, from two calls, are no coincidence. Fewer may be: two slips may share them. */
const telling = { calls: 2, numbers: 5 }

/** A mistake, and the failing checks of which it explains every call. */
interface Match extends Candidate {
  checks: Call[][]
}

/**
 * The mistake that explains every call of every failing check; of several, the one that agrees most often
 * with the calls of the passing ones. Where the learner made two mistakes at once no single one explains all:
 * then one that explains the first failing check, which is the one that is shown, and enough wrong numbers.
 */
async function matchingMistake<F extends AnyFunction>(
  address: string,
  recorder: Recorder<F>,
  reference: AnyFunction,
  failed: Call[][],
  passed: Call[],
): Promise<Mistake | undefined> {
  const { floor } = recorder.spec
  const replayed = (fn: AnyFunction, call: Call) => inEssence(replay(fn, recorder, call), recorder.spec)
  const gives = (fn: AnyFunction) => (call: Call) => sameOutcome(replayed(fn, call), call, floor)
  const due = new Map(failed.flat().map((call) => [call, replayed(reference, call)]))
  const isWrong = new Set([...due].filter(([call, right]) => !sameOutcome(right, call, floor)).map(([call]) => call))
  const inOrder = failed.map((calls) => [...calls].sort(byHowSoonTheyTell(isWrong)))
  const matchOf = (candidate: Candidate): Match => {
    const asGiven = gives(candidate.fn)
    const explains = (call: Call) => asGiven(call) || inRowMajor(call).some(asGiven)
    const isShown = inOrder[0].every(explains)
    return { ...candidate, checks: inOrder.filter((calls, i) => isShown && (i === 0 || calls.every(explains))) }
  }
  const wrongIn = ({ checks }: Match) => checks.flat().filter((call) => isWrong.has(call))
  const isEnough = (match: Match) => {
    const wrong = wrongIn(match)
    if (match.checks.length === failed.length) return wrong.length > 0
    const numbers = new Set(wrong.flatMap((call) => wrongNumbers(call.outcome, due.get(call)?.outcome, floor)))
    return wrong.length >= telling.calls && numbers.size >= telling.numbers
  }
  const matches = candidatesOf(await mistakesOf(address), [...isWrong].slice(0, telling.numbers))
    .map(matchOf)
    .filter(isEnough)
  const best = withMost(matches, (match) => wrongIn(match).length)
  // How often one agrees where nothing is wrong takes many replays, and only tells several apart.
  const agreement = ({ fn, checks }: Match) => [...checks.flat(), ...passed].filter(gives(fn)).length
  return (best.length < 2 ? best : withMost(best, agreement))[0]?.mistake
}

/** Those of which `count` is largest, in their order. */
function withMost<T>(items: readonly T[], count: (item: T) => number): T[] {
  const counts = items.map(count)
  const most = Math.max(...counts)
  return items.filter((_, i) => counts[i] === most)
}

/** The wrong calls first, which rule out most mistakes, and of these the small ones, which are soon replayed. */
function byHowSoonTheyTell(isWrong: ReadonlySet<Call>): (a: Call, b: Call) => number {
  return (a, b) => Number(isWrong.has(b)) - Number(isWrong.has(a)) || sizeOf(a.args) - sizeOf(b.args)
}

/** How many numbers are in it, about. */
function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  if (isTensor(value)) return value.data.length
  if (ArrayBuffer.isView(value)) return value.byteLength
  return Object.values(value).reduce((sum: number, part) => sum + sizeOf(part), 0)
}

/** Each wrong number of a result, with the one that is due. A result where none is due tells nothing, nor a refusal. */
function wrongNumbers(came: unknown, due: unknown, floor = 1e-12): string[] {
  if (typeof came === 'number' && typeof due === 'number') return alike(came, due, floor) ? [] : [`${came} for ${due}`]
  if (typeof came !== 'object' || typeof due !== 'object' || came === null || due === null) return []
  if (isTensor(came) && isTensor(due)) return wrongNumbers(readTensor(came).values, readTensor(due).values, floor)
  const [x, y] = [came as Record<string, unknown>, due as Record<string, unknown>]
  return Object.keys(x).flatMap((key) => wrongNumbers(x[key], y[key], floor))
}

/** The call with its result reduced to what it is compared by. */
function inEssence<F extends AnyFunction>(call: Call, { essence }: Spec<F>): Call {
  if (!essence || 'threw' in call.outcome) return call
  return { ...call, outcome: { value: essence(call.outcome.value as never) } }
}

/**
 * The call with its tensors row by row, where it had views. Mistakes are written for such tensors; who honours
 * views makes the same mistakes.
 */
function inRowMajor(call: Call): Call[] {
  const [args, after] = [call.args, call.after].map((values) => values.map(packed))
  return args.some((arg, i) => arg !== call.args[i]) ? [{ ...call, args, after }] : []
}

/** The same value where no view is in it. */
function packed(value: unknown): unknown {
  if (isTensor(value)) return isRowMajor(value) ? value : rowMajor(value)
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Array.isArray(value)) return value
  const parts = Object.entries(value).map(([key, part]) => [key, part, packed(part)] as const)
  const isSame = parts.every(([, part, found]) => part === found)
  return isSame ? value : Object.fromEntries(parts.map(([key, , found]) => [key, found]))
}

function isRowMajor({ shape, strides, offset }: Tensor): boolean {
  return offset === 0 && rowMajorStrides(shape).every((stride, axis) => stride === strides[axis])
}

/** A mistake as it may have been typed. */
interface Candidate {
  mistake: Mistake
  fn: AnyFunction
}

/**
 * Each mistake as it is written, then those with a number in them with the numbers that wrong calls show: of two
 * that explain as much, the one whose number is no guess.
 */
function candidatesOf(mistakes: readonly Mistake[], wrong: readonly Call[]): Candidate[] {
  const asWritten = mistakes.map((mistake) => ({ mistake, fn: mistake.fn }))
  const asShown = mistakes.flatMap((mistake) => fittedTo(wrong, mistake).map((fn) => ({ mistake, fn })))
  return [...asWritten, ...asShown]
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
