// Puts a learner's function behind a wrapper that records every call, reads the result into numbers of
// our own and sees to it that the inputs come back as they went in.
import { errorName, errorPlace, errorText, todoOf } from './errors.ts'
import { CheckFailure, claim, isCheckFailure } from './failure.ts'
import { formatNumber } from './format.ts'
import { gridAround, gridOf } from './grid.ts'
import type { Failure, Grid } from './records.ts'
import type { AnyFunction, Returns, Spec } from './spec.ts'
import { copy, formulaOf, kindOf, type Numbers, readNumbers, toTensor } from './values.ts'

export type Outcome = { value: unknown } | { threw: string }

export interface Call {
  /** copies of the arguments as they went in */
  args: unknown[]
  /** copies of the arguments as they came back */
  after: unknown[]
  outcome: Outcome
}

/** Beyond this a failing check's calls tell nothing new. The last call is always kept. */
const mostCalls = 200

export class Recorder<F extends AnyFunction> {
  readonly name: string
  readonly spec: Spec<F>
  calls: Call[] = []

  constructor(name: string, spec: Spec<F>) {
    this.name = name
    this.spec = spec
  }

  get last(): Call | undefined {
    return this.calls.at(-1)
  }

  wrap(fn: F): F {
    return ((...args: unknown[]) => {
      const before = copy(args)
      const call = observe(fn, this.spec, args)
      this.keep({ ...call, args: before })
      if ('error' in call) throw this.failureOfThrow(call.error)
      this.expectUnchanged(before, call.after)
      const { value } = call.outcome as { value: unknown }
      // The recorded value must stay what it was, whatever the check does with its own.
      return this.spec.returns === 'anything' ? value : copy(value)
    }) as F
  }

  private keep(call: Call): void {
    if (this.calls.length >= mostCalls) this.calls.pop()
    this.calls.push(call)
  }

  private failureOfThrow(error: unknown): CheckFailure {
    if (isCheckFailure(error)) return this.explain(error)
    const todo = todoOf(error)
    const message = todo ? `${todo} is still to be written.` : `${this.name} throws ${errorText(error)}`
    if (todo) return new CheckFailure({ kind: 'todo', todo, message }, error)
    const call = this.last
    return new CheckFailure({ kind: 'threw', message }, error, (failure) => {
      failure.place = errorPlace(error)
      this.describe(failure, call)
    })
  }

  private expectUnchanged(before: unknown[], after: unknown[]): void {
    const changed = this.spec.parameters.find(
      (name, i) => !this.spec.changes?.includes(name) && !isUnchanged(before[i], after[i]),
    )
    if (changed === undefined) return
    const message = `${this.name} changes its argument ${changed}: it has to be what it was when the function returns.`
    throw this.explain(new CheckFailure({ kind: 'claim', message }))
  }

  /** Adds the last call and its inputs to a failure. `index` is the place in the result that is wrong. */
  explain(error: CheckFailure, index?: readonly number[]): CheckFailure {
    this.describe(error.failure, this.last, index)
    return error
  }

  private describe(failure: Failure, call: Call | undefined, index?: readonly number[]): void {
    if (!call || failure.call !== undefined) return
    failure.call = `${this.name}(${call.args.map((arg, i) => this.argumentText(arg, i)).join(', ')})`
    failure.inputs ??= this.inputGrids(call.args, index)
  }

  private argumentText(arg: unknown, i: number): string {
    if (typeof arg === 'number') return formatNumber(arg)
    if (typeof arg === 'string') return `'${arg}'`
    if (typeof arg === 'function') return formulaOf(arg) ?? this.spec.parameters[i] ?? '…'
    if (isShortVector(arg)) return `[${arg.map((x) => formatNumber(x)).join(', ')}]`
    if (isWritten(arg)) return `[${arg.map(formulaOf).join(', ')}]`
    if (areNumbers(arg)) return optionsText(arg)
    return this.spec.parameters[i] ?? '…'
  }

  private inputGrids(args: unknown[], index?: readonly number[]): Grid[] {
    const regions = index && this.spec.reads?.(index, ...(args as Parameters<F>))
    return args.flatMap((arg, i) => {
      if (typeof arg !== 'object' || isShortVector(arg)) return []
      const numbers = readNumbers(arg)
      const name = this.spec.parameters[i] ?? ''
      if (!numbers) return []
      const region = isSmall(numbers) ? undefined : regions?.[name]
      return [region ? gridOf(name, numbers, region) : gridAround(name, numbers)]
    })
  }
}

/** Small enough to be shown whole, so that nobody has to ask what surrounds the part that matters. */
function isSmall({ shape }: Numbers): boolean {
  return shape.length <= 2 && shape.every((size) => size <= 5)
}

function isShortVector(value: unknown): value is number[] {
  return Array.isArray(value) && value.length <= 8 && value.every((x) => typeof x === 'number')
}

/** A few functions, each with its formula. */
function isWritten(value: unknown): value is object[] {
  return Array.isArray(value) && value.length <= 4 && value.every((fn) => typeof fn === 'function' && formulaOf(fn))
}

/** Options that are numbers, all of them. */
function areNumbers(value: unknown): value is Record<string, number> {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return false
  return Object.values(value).every((option) => typeof option === 'number')
}

function optionsText(options: Record<string, number>): string {
  const texts = Object.entries(options).map(([name, option]) => `${name}: ${formatNumber(option)}`)
  return texts.length === 0 ? '{}' : `{ ${texts.join(', ')} }`
}

/** Calls `fn` with `args` and reads what comes of it. */
export function observe<F extends AnyFunction>(fn: F, spec: Spec<F>, args: unknown[]): Call & { error?: unknown } {
  try {
    const called = spec.adapter?.call(fn) ?? fn
    const value = read(called(...args), spec.returns)
    return { args, after: copy(args), outcome: { value } }
  } catch (error) {
    // What is found wrong with a call tells two mistakes apart; what an error says may differ by a word.
    const threw = isCheckFailure(error) ? error.message : errorName(error)
    return { args, after: copy(args), outcome: { threw }, error }
  }
}

/** What to do about a result of the wrong kind, by what was due and what came. */
const advice: Record<string, Record<string, string>> = {
  'a tensor': {
    'an array of arrays': ' tensor(shape, numbers) or fromNested(rows) makes a tensor.',
    'an array of numbers': ' tensor(shape, numbers) makes a tensor of them.',
    'a Float64Array': ' tensor(shape, numbers) makes a tensor of it.',
    'an object { data, shape, strides, offset }': ' Its data has to be a Float64Array.',
  },
  'an array of numbers': {
    'a Float64Array': ' Array.from(numbers) makes an ordinary array of it.',
    'a string': ' Return numbers, not text.',
  },
}

const generalAdvice: Record<string, string> = {
  'a promise': ' Leave out async and await: the result itself is due.',
  'nothing (undefined)': ' Is there a return?',
}

function expectKind(expected: string, value: unknown): never {
  const kind = kindOf(value)
  const hint = generalAdvice[kind] ?? advice[expected]?.[kind] ?? ''
  const message = `Expected ${expected}, but the function returned ${kind}.${hint}`
  // It is not about numbers, so none are shown.
  throw new CheckFailure({ kind: 'claim', message, inputs: [] })
}

/** Reads a learner's result as `returns` says, into values that are ours. */
export function read(value: unknown, returns: Returns): unknown {
  if (typeof returns === 'function') return returns(value)
  if (typeof returns === 'object') return readParts(value, returns)
  if (returns === 'anything' || returns === 'nothing') return value
  if (returns === 'number') return typeof value === 'number' ? value : expectKind('a number', value)
  if (returns === 'text') return typeof value === 'string' ? value : expectKind('a string', value)
  if (returns === 'vector') return [...readVector(value).values]
  return toTensor(readTensorResult(value))
}

function readVector(value: unknown): Numbers {
  const numbers = Array.isArray(value) ? readNumbers(value) : undefined
  return numbers ?? expectKind('an array of numbers', value)
}

function readTensorResult(value: unknown): Numbers {
  const isArrayOrNumber = typeof value === 'number' || Array.isArray(value) || value instanceof Float64Array
  if (isArrayOrNumber) expectKind('a tensor', value)
  try {
    return readNumbers(value) ?? expectKind('a tensor', value)
  } catch (error) {
    if (error instanceof RangeError) claim(false, `The function returned what is no tensor: ${error.message}.`)
    throw error
  }
}

function readParts(value: unknown, parts: { readonly [part: string]: Returns }): Record<string, unknown> {
  const names = Object.keys(parts)
  if (typeof value !== 'object' || value === null) expectKind(`an object { ${names.join(', ')} }`, value)
  const whole = value as Record<string, unknown>
  return Object.fromEntries(
    names.map((name) => {
      if (!(name in whole)) expectKind(`an object { ${names.join(', ')} }`, value)
      return [name, read(whole[name], parts[name])]
    }),
  )
}

/** Whether an argument came back as it went in: numbers exactly, tensors by what they hold, lists with all their parts. */
function isUnchanged(before: unknown, after: unknown): boolean {
  if (typeof before === 'function') return true
  if (typeof before !== 'object' || before === null) return Object.is(before, after)
  if (typeof after !== 'object' || after === null) return false
  const [a, b] = [readNumbers(before), readNumbers(after)]
  if (a && b) return sameBits(a, b)
  const parts = Object.keys(before)
  const [x, y] = [before as Record<string, unknown>, after as Record<string, unknown>]
  return parts.length === Object.keys(after).length && parts.every((part) => isUnchanged(x[part], y[part]))
}

function sameBits(a: Numbers, b: Numbers): boolean {
  if (a.values.length !== b.values.length || a.shape.some((size, axis) => size !== b.shape[axis])) return false
  return a.values.every((x, i) => x === b.values[i] || (Number.isNaN(x) && Number.isNaN(b.values[i])))
}
