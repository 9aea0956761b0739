// How a check says what is due. A matcher compares plain numbers of our own and fails with data that can
// be shown: what was expected, what came, where the first difference is.
import { current } from './context.ts'
import { errorName, errorText } from './errors.ts'
import { CheckFailure, claim, isCheckFailure } from './failure.ts'
import { formatApart, formatIndex, formatNumber, formatShape } from './format.ts'
import { gridAround } from './grid.ts'
import type { Failure } from './records.ts'
import { isClose, kindOf, type Numbers, readNumbers } from './values.ts'

export interface SameOptions {
  /** what is compared, when it is not the result itself: "the sum" */
  what?: string
  /** what its axes are called, where they are not those of the result */
  axes?: readonly string[]
  relative?: number
  absolute?: number
}

/**
 * `got` is `expected`, but for rounding: same shape, and each number within `relative` (1e-9) of the
 * other or within `absolute` (1e-12). NaN equals nothing. Takes numbers, vectors and tensors.
 */
export function same(got: unknown, expected: unknown, options: SameOptions = {}): void {
  const [a, b] = [numbersOf(got), numbersOf(expected)]
  expectShape(a, b, options)
  const at = b.values.findIndex((x, i) => !isClose(a.values[i], x, options.relative, options.absolute))
  if (at < 0) return
  const index = indexOf(at, b.shape)
  const [wanted, came] = formatApart(b.values[at], a.values[at])
  const label = options.what ?? 'result'
  const part = options.what === undefined ? '' : ` of ${options.what}`
  const where = index.length === 0 ? label : `first difference${part} at ${formatIndex(index, axesOf(options, b))}`
  throw explained(
    {
      message: `${where}: expected ${wanted}, got ${came}${nanAdvice(a.values[at])}`,
      expected: gridAround('expected', b, index),
      got: gridAround('got', a, index),
    },
    options.what === undefined ? index : undefined,
  )
}

function numbersOf(value: unknown): Numbers {
  const numbers = readNumbers(value)
  claim(numbers !== undefined, `Expected numbers, got ${kindOf(value)}.`)
  return numbers
}

function expectShape(a: Numbers, b: Numbers, { what = 'the result' }: SameOptions): void {
  const isSame = a.shape.length === b.shape.length && b.shape.every((size, axis) => size === a.shape[axis])
  if (isSame) return
  const isVector = a.shape.length === 1 && b.shape.length === 1
  const message = isVector
    ? `${what} has ${counted(a.shape[0])}, expected ${b.shape[0]}`
    : `${what} has shape ${formatShape(a.shape)}, expected ${formatShape(b.shape)}`
  // The numbers do not matter before the shape is right.
  throw explained({ message, inputs: [] })
}

function counted(n: number): string {
  return n === 1 ? '1 number' : `${n} numbers`
}

function axesOf({ what, axes }: SameOptions, { shape }: Numbers): readonly string[] {
  const ofResult = what === undefined ? current().spec.axes : undefined
  return axes ?? ofResult ?? (shape.length === 1 ? ['index'] : [])
}

function indexOf(position: number, shape: readonly number[]): number[] {
  const index = new Array<number>(shape.length)
  let rest = position
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    index[axis] = rest % shape[axis]
    rest = Math.floor(rest / shape[axis])
  }
  return index
}

function nanAdvice(got: number): string {
  return Number.isNaN(got) ? ' (NaN comes from ∞ − ∞, ∞ / ∞, 0 / 0, or from a number that is undefined)' : ''
}

function explained(
  details: Pick<Failure, 'message' | 'inputs' | 'expected' | 'got'>,
  index?: readonly number[],
): CheckFailure {
  return current().explain(new CheckFailure({ kind: 'mismatch', ...details }), index)
}

/** The call is refused with a RangeError whose message names all `numbers`. */
export function refuses(call: () => unknown, numbers: readonly number[]): void {
  const wanted = `a RangeError whose message names ${[...new Set(numbers)].map((x) => formatNumber(x)).join(' and ')}`
  const { returned, thrown } = outcomeOf(call)
  if (returned) fail(`${wanted} is due here, but the call returned ${returned}`)
  const text = errorText(thrown)
  if (errorName(thrown) !== 'RangeError') fail(`${wanted} is due here, but the call threw ${text}`)
  const missing = numbers.find((x) => !new RegExp(`(?<![\\d.])${x}(?![\\d.]\\d|\\d)`).test(text))
  if (missing !== undefined) fail(`${wanted} is due here; its message leaves out ${missing}: ${text}`)
}

/** What a call returned, in words, or what it threw. */
function outcomeOf(call: () => unknown): { returned?: string; thrown?: unknown } {
  try {
    return { returned: kindOf(call()) }
  } catch (error) {
    if (!isCheckFailure(error)) throw error
    if (error.kind === 'todo' || error.cause === undefined) throw error
    return { thrown: error.cause }
  }
}

/** Fails the check with a sentence, beside the call that was made last. */
export function fail(message: string): never {
  throw current().explain(new CheckFailure({ kind: 'claim', message }))
}

/** Fails the check with a sentence unless `condition` holds. */
export function holds(condition: boolean, message: string): void {
  if (!condition) fail(message)
}

/** Fails the check for how the answer is made, unless `condition` holds: a right answer is then slow, not wrong. */
export function slowUnless(condition: boolean, message: string): void {
  if (!condition) throw new CheckFailure({ kind: 'slow', message })
}
