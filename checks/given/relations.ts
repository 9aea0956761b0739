// What is said where no known mistake fits: how the learner's numbers relate to the right ones, in a few
// relations that need no catalogue. A relation is said only when it holds for every call that is wrong.
import type { Call, Recorder } from './recorder.ts'
import type { AnyFunction, Spec } from './spec.ts'
import { isClose, isTensor, type Numbers, readNumbers } from './values.ts'

/** One call that went wrong: what came, what was due, and the sizes that were in play. */
interface Pair {
  got: Numbers
  due: Numbers
  sizes: Map<string, number>
}

/** Names a relation for one pair, or nothing. The same words for every pair make a diagnosis. */
type Relation = (pair: Pair, axes: readonly string[]) => string[]

export function relationOf<F extends AnyFunction>(
  recorder: Recorder<F>,
  calls: Call[],
  reference: (call: Call) => Call,
): string | undefined {
  const pairs = calls.flatMap((call) => wrongParts(call, reference(call), recorder.spec))
  if (pairs.some((pair) => pair === undefined) || !isEnough(pairs as Pair[])) return undefined
  const axes = recorder.spec.axes ?? []
  for (const relation of relations) {
    const [first, ...rest] = pairs.map((pair) => relation(pair!, axes))
    const common = first.find((words) => rest.every((others) => others.includes(words)))
    if (common !== undefined) return common
  }
  return undefined
}

/** Fewer different numbers than these stand in some relation or other by chance. */
const fewestNumbers = 3

function isEnough(pairs: readonly Pair[]): boolean {
  return new Set(pairs.flatMap(({ due }) => [...due.values])).size >= fewestNumbers
}

/** The parts of a result that differ from the reference's; undefined where they cannot be compared. */
function wrongParts<F extends AnyFunction>(call: Call, right: Call, spec: Spec<F>): (Pair | undefined)[] {
  if ('threw' in call.outcome || 'threw' in right.outcome) return [undefined]
  const sizes = sizesOf(call.args, spec)
  const [came, wanted] = [call.outcome.value, right.outcome.value]
  return partsOf(came, wanted).flatMap(([got, due]) => {
    if (!got || !due) return [undefined]
    if (isSame(got, due)) return []
    return [{ got, due, sizes: new Map([...sizes, ['how many numbers are due', due.values.length]]) }]
  })
}

function partsOf(came: unknown, wanted: unknown): [Numbers | undefined, Numbers | undefined][] {
  const isWhole = typeof wanted !== 'object' || wanted === null || Array.isArray(wanted) || isTensor(wanted)
  if (isWhole) return [[readNumbers(came), readNumbers(wanted)]]
  const [x, y] = [came as Record<string, unknown>, wanted as Record<string, unknown>]
  return Object.keys(y).flatMap((part) => partsOf(x?.[part], y[part]))
}

/** Every size that a factor could stem from, by name: the axes of the arguments and whole arguments. */
function sizesOf<F extends AnyFunction>(
  args: unknown[],
  { parameters, sizes: own = {} }: Spec<F>,
): Map<string, number> {
  const sizes = new Map<string, number>()
  args.forEach((arg, i) => {
    const name = parameters[i]
    if (typeof arg === 'number') sizes.set(name, arg)
    const shape = isTensor(arg) ? arg.shape : Array.isArray(arg) ? [arg.length] : []
    shape.forEach((size, axis) => {
      const usual = shape.length === 1 ? `the length of ${name}` : `${name}.shape[${axis}]`
      sizes.set(own[name]?.[axis] ?? usual, size)
    })
    if (shape.length > 1)
      sizes.set(
        `how many numbers ${name} holds`,
        shape.reduce((a, b) => a * b, 1),
      )
  })
  return sizes
}

function isSame(got: Numbers, due: Numbers): boolean {
  return sameShape(got, due) && matches(got, (i) => due.values[i], due.values.length)
}

function sameShape(a: Numbers, b: Numbers): boolean {
  return a.shape.length === b.shape.length && a.shape.every((size, axis) => size === b.shape[axis])
}

/** The learner's numbers are `due(0)`, `due(1)`, … within rounding. */
function matches(got: Numbers, due: (i: number) => number, length: number): boolean {
  if (got.values.length !== length) return false
  return got.values.every((x, i) => isClose(x, due(i), 1e-7, 1e-10))
}

/** The factor between the two, if it is one and the same everywhere and no trivial one. */
function factorOf({ got, due }: Pair): number | undefined {
  const at = due.values.findIndex((x) => Math.abs(x) > 1e-9)
  if (at < 0 || !sameShape(got, due)) return undefined
  const factor = got.values[at] / due.values[at]
  const isOne =
    Number.isFinite(factor) && factor !== 0 && matches(got, (i) => factor * due.values[i], due.values.length)
  return isOne ? factor : undefined
}

const timesConstant: Relation = (pair) => {
  const factor = factorOf(pair)
  if (factor === undefined) return []
  if (isClose(factor, -1, 1e-7)) return ['Exactly the right numbers with the opposite sign.']
  const named = [...pair.sizes].flatMap(([name, size]) => {
    if (size <= 1) return []
    if (isClose(factor, size, 1e-7))
      return [`Exactly ${name} times the right numbers: is a mean, or a division by it, missing?`]
    if (isClose(factor, 1 / size, 1e-7))
      return [`Exactly the right numbers divided by ${name}: is a sum due where a mean is taken?`]
    return []
  })
  return [...named, `Exactly ${Number(factor.toPrecision(6))} times the right numbers.`]
}

const plusConstant: Relation = ({ got, due }) => {
  if (!sameShape(got, due) || due.values.length < 2) return []
  const constant = got.values[0] - due.values[0]
  if (!matches(got, (i) => due.values[i] + constant, due.values.length)) return []
  return [
    `The right numbers plus ${Number(constant.toPrecision(6))}, everywhere.`,
    'The right numbers plus one and the same constant, everywhere.',
  ]
}

const transposed: Relation = ({ got, due }) => {
  if (due.shape.length !== 2) return []
  const [height, width] = due.shape
  const isTurned = got.shape[0] === width && got.shape[1] === height
  if (!isTurned || !matches(got, (i) => due.values[(i % height) * width + Math.floor(i / height)], height * width))
    return []
  return ['The right numbers, transposed: rows and columns are exchanged.']
}

/** The position that `move` gives for each index along one axis, for arrays of one shape. */
function movedAlong({ shape, values }: Numbers, axis: number, move: (i: number) => number): (i: number) => number {
  const inner = shape.slice(axis + 1).reduce((a, b) => a * b, 1)
  const size = shape[axis]
  return (position) => {
    const i = Math.floor(position / inner) % size
    const from = move(i)
    return from < 0 || from >= size ? 0 : values[position + (from - i) * inner]
  }
}

const flipped: Relation = ({ got, due }, axes) => {
  if (!sameShape(got, due)) return []
  return due.shape.flatMap((size, axis) => {
    const isFlipped = matches(
      got,
      movedAlong(due, axis, (i) => size - 1 - i),
      due.values.length,
    )
    return isFlipped ? [`The right numbers, in reverse order along ${axisName(axes, axis, due)}.`] : []
  })
}

const turned: Relation = ({ got, due }) => {
  const { length } = due.values
  if (!sameShape(got, due) || due.shape.length < 2) return []
  return matches(got, (i) => due.values[length - 1 - i], length) ? ['The right numbers, turned by 180°.'] : []
}

const shifted: Relation = ({ got, due }, axes) => {
  if (!sameShape(got, due)) return []
  return due.shape.flatMap((size, axis) =>
    [-1, 1].flatMap((by) => {
      if (size < 3) return []
      const cyclic = matches(
        got,
        movedAlong(due, axis, (i) => (i + by + size) % size),
        due.values.length,
      )
      const cut = matches(
        got,
        movedAlong(due, axis, (i) => i + by),
        due.values.length,
      )
      const words = `The right numbers, shifted by one along ${axisName(axes, axis, due)}.`
      return cyclic || cut ? [words] : []
    }),
  )
}

const reordered: Relation = ({ got, due }) => {
  if (got.values.length !== due.values.length || due.values.length < 2) return []
  const [a, b] = [got.values.slice().sort(), due.values.slice().sort()]
  return a.every((x, i) => isClose(x, b[i], 1e-7, 1e-10)) ? ['The right numbers, in another order.'] : []
}

const rightForFirst: Relation = ({ got, due }, axes) => {
  const isBatch = due.shape.length > 1 && /image|batch|token/.test(axes[0] ?? '')
  if (!isBatch || !sameShape(got, due) || due.shape[0] < 2) return []
  const one = due.values.length / due.shape[0]
  const isRight = got.values.subarray(0, one).every((x, i) => isClose(x, due.values[i], 1e-7, 1e-10))
  return isRight ? [`Right for the first ${axes[0]} and wrong after it.`] : []
}

const wrongAtOneEnd: Relation = ({ got, due }) => {
  const wrong = wrongPlaces(got, due)
  if (!sameShape(got, due) || wrong.length !== 1 || due.values.length < 3) return []
  if (wrong[0] === 0) return ['All is right but the first number: where does the loop begin?']
  return wrong[0] === due.values.length - 1 ? ['All is right but the last number: where does the loop end?'] : []
}

const rightPrefix: Relation = ({ got, due }) => {
  const wrong = wrongPlaces(got, due)
  const isRest = wrong.length > (due.values.length - wrong[0]) / 2
  return wrong[0] >= 2 && wrong.length >= 2 && isRest ? [`Right for the first ${wrong[0]} numbers, then wrong.`] : []
}

function wrongPlaces(got: Numbers, due: Numbers): number[] {
  return [...due.values.keys()].filter((i) => !isClose(got.values[i], due.values[i], 1e-7, 1e-10))
}

function axisName(axes: readonly string[], axis: number, { shape }: Numbers): string {
  if (shape.length === 1) return 'its length'
  return axes[axis] ? `the ${axes[axis]}s` : `axis ${axis}`
}

/** In the order in which they are tried: the most telling first. */
const relations: Relation[] = [
  timesConstant,
  plusConstant,
  transposed,
  flipped,
  turned,
  shifted,
  reordered,
  wrongAtOneEnd,
  rightForFirst,
  rightPrefix,
]
