// Numbers as they come from the learner's code: looked at before they are drawn, and written down.
import { Surprise } from './picture.ts'

export interface TensorLike {
  data: ArrayLike<number>
  shape: readonly number[]
  strides: readonly number[]
  offset: number
}

/** The value as an array of `length` numbers. @throws Surprise in the learner's words */
export function vector(value: unknown, length: number, what: string): number[] {
  const isArray = Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))
  if (!isArray) throw new Surprise(`${what} gives ${kindOf(value)}, not an array of numbers.`)
  const list = Array.from(value as ArrayLike<unknown>)
  if (list.length !== length) throw new Surprise(`${what} gives ${list.length} numbers, and there should be ${length}.`)
  const stranger = list.find((x) => typeof x !== 'number')
  if (stranger !== undefined) throw new Surprise(`${what} gives an array with ${kindOf(stranger)} in it.`)
  return list as number[]
}

/** The value as a number. @throws Surprise */
export function scalar(value: unknown, what: string): number {
  if (typeof value !== 'number') throw new Surprise(`${what} gives ${kindOf(value)}, not a number.`)
  return value
}

/** The numbers of a tensor of this shape, row after row. @throws Surprise */
export function tensorData(value: unknown, shape: readonly number[], what: string): number[] {
  const tensor = value as Partial<TensorLike> | null
  const isTensor =
    typeof tensor === 'object' && tensor?.data && Array.isArray(tensor.shape) && Array.isArray(tensor.strides)
  if (!isTensor) throw new Surprise(`${what} gives ${kindOf(value)}, not a tensor.`)
  if (tensor.shape!.join() !== shape.join())
    throw new Surprise(
      `${what} gives a tensor of shape [${tensor.shape!.join(', ')}], and it should be [${shape.join(', ')}].`,
    )
  return rowMajor(tensor as TensorLike)
}

function rowMajor({ data, shape, strides, offset }: TensorLike): number[] {
  const places = shape.reduce(
    (before, size, axis) => before.flatMap((at) => Array.from({ length: size }, (_, i) => at + i * strides[axis])),
    [offset],
  )
  return places.map((at) => data[at])
}

/** A tensor of these numbers, row after row, to be handed to the learner's code. */
export function tensorOf(shape: readonly number[], numbers: ArrayLike<number>): TensorLike {
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((product, size) => product * size, 1))
  return { data: Float64Array.from(numbers), shape: [...shape], strides, offset: 0 }
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (typeof value === 'number') return `the number ${value}`
  return Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`
}

/** A number with so many digits as are worth reading: 0.0900, 22026, 1.2e-44, −Infinity, NaN. */
export function written(value: number, digits = 4): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '−Infinity'
  const size = Math.abs(value)
  const isPlain = size === 0 || (size >= 0.001 && size < 1e6)
  const text = isPlain ? String(Number(value.toPrecision(digits))) : value.toExponential(digits - 2)
  return text.replace('-', '−').replace('e+', 'e')
}
