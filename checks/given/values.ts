// The values that go into and come out of a learner's function. What comes out is never trusted:
// it is read once, number by number, into arrays of our own, and only those are compared.
import type { Tensor } from '#given/tensor.ts'

export interface Numbers {
  shape: number[]
  values: Float64Array
}

/** No task's result comes near this; a view may claim more without owning a byte. */
const mostNumbers = 1e8

const { isArray } = Array
const { isInteger } = Number
const { keys } = Object
const { abs, max } = Math
const { isView } = ArrayBuffer
const Float64 = Float64Array
const isFloat64 = (value: unknown): value is Float64Array => value instanceof Float64

export function isTensor(value: unknown): value is Tensor {
  if (typeof value !== 'object' || value === null) return false
  const { data, shape, strides, offset } = value as Tensor
  return isFloat64(data) && isArray(shape) && isArray(strides) && typeof offset === 'number'
}

function product(shape: readonly number[]): number {
  let size = 1
  for (let axis = 0; axis < shape.length; axis++) size *= shape[axis]
  return size
}

/** Whether the numbers lie one behind the other, row by row: most do, and are read twice as fast. */
function isDense(shape: readonly number[], strides: readonly number[]): boolean {
  for (let axis = shape.length - 1, stride = 1; axis >= 0; stride *= shape[axis--]) {
    if (strides[axis] !== stride) return false
  }
  return true
}

/** The numbers of a tensor in row-major order, whatever its strides; RangeError if it reaches outside its data. */
export function readTensor({ data, shape, strides, offset }: Tensor): Numbers {
  const sizes = [...shape]
  if (sizes.length > 8 || sizes.some((size) => !isInteger(size) || size < 0) || strides.length !== sizes.length) {
    throw new RangeError(`a tensor of shape [${sizes}] with strides [${[...strides]}] does not exist`)
  }
  if (product(sizes) > mostNumbers) throw new RangeError(`a tensor of shape [${sizes}] holds ${product(sizes)} numbers`)
  const values = new Float64(product(sizes))
  if (isDense(sizes, strides) && offset >= 0 && offset + values.length <= data.length) {
    for (let i = 0; i < values.length; i++) values[i] = data[offset + i]
    return { shape: sizes, values }
  }
  const index = new Array<number>(sizes.length).fill(0)
  let position = offset
  for (let i = 0; i < values.length; i++) {
    if (!(position >= 0 && position < data.length)) {
      throw new RangeError(`a tensor of shape [${sizes}] reads element ${position} of its ${data.length} numbers`)
    }
    values[i] = data[position]
    for (let axis = sizes.length - 1; axis >= 0; axis--) {
      position += strides[axis]
      if (++index[axis] < sizes[axis]) break
      position -= strides[axis] * sizes[axis]
      index[axis] = 0
    }
  }
  return { shape: sizes, values }
}

/** A fresh row-major tensor with these numbers. */
export function toTensor({ shape, values }: Numbers): Tensor {
  const strides = new Array<number>(shape.length)
  let stride = 1
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride
    stride *= shape[axis]
  }
  return { data: values, shape, strides, offset: 0 }
}

/** A number, a vector or a tensor as plain numbers with a shape; undefined for anything else. */
export function readNumbers(value: unknown): Numbers | undefined {
  if (typeof value === 'number') return { shape: [], values: Float64.of(value) }
  if (isTensor(value)) return readTensor(value)
  if (isFloat64(value)) return { shape: [value.length], values: Float64.from(value) }
  if (!isArray(value)) return undefined
  const values = new Float64(value.length)
  for (let i = 0; i < values.length; i++) {
    const element: unknown = value[i]
    if (typeof element !== 'number') return undefined
    values[i] = element
  }
  return { shape: [values.length], values }
}

/** What makes the same function anew, for functions whose calls leave a trace (a random source). */
const makers = new WeakMap<object, () => unknown>()

/** Marks what `make` returns as something that a copy must make again, not share. */
export function remakeable<T extends object>(make: () => T): T {
  const made = make()
  makers.set(made, () => remakeable(make))
  return made
}

/** How a function among the arguments is written where the call is shown. */
const formulas = new WeakMap<object, string>()

/** Gives `fn` a formula, `x => x²`, that stands for it where a call is shown. */
export function written<T extends object>(formula: string, fn: T): T {
  formulas.set(fn, formula)
  return fn
}

export function formulaOf(fn: object): string | undefined {
  return formulas.get(fn)
}

/** A deep copy of an argument or a result: numbers, arrays, tensors, plain objects. Functions are shared. */
export function copy<T>(value: T): T {
  if (typeof value !== 'object' && typeof value !== 'function') return value
  if (value === null) return value
  const make = makers.get(value)
  if (make) return make() as T
  if (typeof value === 'function') return value
  if (isView(value)) return (value as unknown as Float64Array).slice() as T
  if (isArray(value)) return value.map(copy) as T
  return copyParts(value)
}

/** A loop, where Object.fromEntries took a tenth of all the time that the checks take. */
function copyParts<T extends object>(value: T): T {
  const copied = {} as T
  for (const key of keys(value) as (keyof T)[]) if (key !== '__proto__') copied[key] = copy(value[key])
  return copied
}

/** What a value is, in words, for a sentence such as "it returned a promise". */
export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (value === undefined) return 'nothing (undefined)'
  if (typeof value === 'number') return `the number ${value}`
  if (typeof value === 'string') return 'a string'
  if (typeof value === 'function') return 'a function'
  if (typeof value !== 'object') return `a ${typeof value}`
  if (typeof (value as { then?: unknown }).then === 'function') return 'a promise'
  if (isTensor(value)) return `a tensor of shape [${[...value.shape].join(', ')}]`
  if (isView(value)) return `a ${Object.prototype.toString.call(value).slice(8, -1)}`
  if (!isArray(value)) return `an object${partsOf(value)}`
  if (value.length > 0 && isArray(value[0])) return 'an array of arrays'
  const odd = value.findIndex((element) => typeof element !== 'number')
  return odd < 0 ? 'an array of numbers' : `an array whose element ${odd} is ${kindOf(value[odd])}`
}

/** ` { dImages, dLayers }`, so that a part by another name is seen; nothing where there are none, or many. */
function partsOf(value: object): string {
  const names = keys(value)
  return names.length > 0 && names.length <= 6 ? ` { ${names.join(', ')} }` : ''
}

/** Whether two numbers are the same but for rounding; NaN is the same as nothing. */
export function isClose(a: number, b: number, relative = 1e-9, absolute = 1e-12): boolean {
  if (a === b) return true
  const size = max(abs(a), abs(b))
  return size < Infinity && abs(a - b) <= max(absolute, relative * size)
}
