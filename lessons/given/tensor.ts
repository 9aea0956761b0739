// A tensor is a flat Float64Array plus the rule that finds an element in it. It is an interface with
// functions, not a class, so that a literal is a tensor too, and one built anywhere passes everywhere.

export interface Tensor {
  readonly data: Float64Array
  readonly shape: readonly number[]
  /** How many elements of `data` to move for one step along each axis (elements, not bytes). */
  readonly strides: readonly number[]
  /** Where in `data` the element [0, …, 0] is. */
  readonly offset: number
}

export type Nested = number | Nested[]

/** How many elements a shape holds: the product of its sizes, 1 for the empty shape. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1)
}

/** The strides of a row-major tensor: the last axis is contiguous. */
export function rowMajorStrides(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length)
  let stride = 1
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride
    stride *= shape[axis]
  }
  return strides
}

/**
 * A row-major tensor of `shape`.
 *
 * @param data its elements, row by row; zeros when left out. A Float64Array is adopted: the tensor
 *   and the array share their numbers. Anything else is copied.
 * @throws RangeError if a size is not a whole number ≥ 0, or if `data` has another length than the shape.
 */
export function tensor(shape: readonly number[], data?: ArrayLike<number>): Tensor {
  for (const size of shape) {
    if (!Number.isInteger(size) || size < 0) throw new RangeError(`a size must be a whole number ≥ 0, got ${size}`)
  }
  const size = sizeOf(shape)
  if (data !== undefined && data.length !== size) {
    throw new RangeError(`shape [${shape.join(', ')}] holds ${size} numbers, got ${data.length}`)
  }
  return {
    data: data instanceof Float64Array ? data : data ? Float64Array.from(data) : new Float64Array(size),
    shape: [...shape],
    strides: rowMajorStrides(shape),
    offset: 0,
  }
}

/**
 * A tensor with the shape and the numbers of nested arrays: `[[1, 2], [3, 4]]` has shape [2, 2].
 *
 * @throws RangeError if the rows differ in length.
 */
export function fromNested(nested: Nested): Tensor {
  const shape: number[] = []
  for (let level = nested; Array.isArray(level); level = level[0]) shape.push(level.length)
  const values: number[] = []
  const collect = (level: Nested, axis: number): void => {
    if (!Array.isArray(level)) {
      if (axis < shape.length) throw new RangeError(`expected ${shape[axis]} numbers along axis ${axis}, got a number`)
      values.push(level)
      return
    }
    if (level.length !== shape[axis]) {
      throw new RangeError(`expected ${shape[axis] ?? 'no'} elements along axis ${axis}, got ${level.length}`)
    }
    for (const item of level) collect(item, axis + 1)
  }
  collect(nested, 0)
  return tensor(shape, values)
}

/** The elements of a tensor as nested arrays, views included: strides and offset are honoured. */
export function toNested(t: Tensor): Nested {
  const build = (axis: number, position: number): Nested => {
    if (axis === t.shape.length) return t.data[position]
    return Array.from({ length: t.shape[axis] }, (_, i) => build(axis + 1, position + i * t.strides[axis]))
  }
  return build(0, t.offset)
}
