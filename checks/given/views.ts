// The same numbers laid out differently: what a function must not notice.
import { type Tensor, tensor } from '#given/tensor.ts'
import { readTensor, toTensor } from './values.ts'

/** A row-major copy, as the plain loops of a check want it. */
export function rowMajor(t: Tensor): Tensor {
  return toTensor(readTensor(t))
}

/** A view without the first row, or image, or whatever the first axis counts: only its offset is unusual. */
export function withoutFirst(t: Tensor): Tensor {
  return { ...t, shape: [t.shape[0] - 1, ...t.shape.slice(1)], offset: t.offset + t.strides[0] }
}

/**
 * A view with the numbers of `t`: its axes stand in memory in reverse order, the last one backwards, with a gap
 * after each number and a few in front. What does not belong to it are numbers from 1000 on, which show.
 */
export function asView(t: Tensor): Tensor {
  const { shape, values } = readTensor(t)
  const strides: number[] = []
  let [stride, offset] = [2, 3]
  for (const [axis, size] of shape.entries()) {
    const isBackwards = axis === shape.length - 1
    strides.push(isBackwards ? -stride : stride)
    if (isBackwards) offset += stride * (size - 1)
    stride *= size
  }
  const view = { data: Float64Array.from({ length: stride + 4 }, (_, i) => 1000 + i), shape, strides, offset }
  scatter(view, values)
  return view
}

function scatter({ data, shape, strides, offset }: Tensor, values: Float64Array): void {
  const rowMajorStrides = tensor(shape).strides
  for (let i = 0; i < values.length; i++) {
    const position = shape.reduce((sum, size, axis) => {
      return sum + (Math.floor(i / rowMajorStrides[axis]) % size) * strides[axis]
    }, offset)
    data[position] = values[i]
  }
}
