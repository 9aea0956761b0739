// The same numbers laid out differently: what a function must not notice.
import { type Tensor, tensor } from '#given/tensor.ts'
import { readTensor } from './values.ts'

/**
 * A view with the numbers of `t`: its axes stand in memory in reverse order, the last one backwards, with a gap
 * after each number and a few in front. What does not belong to it is NaN, so that reading it shows.
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
  const view = { data: new Float64Array(stride + 4).fill(Number.NaN), shape, strides, offset }
  scatter(view, values)
  return view
}

function scatter({ data, shape, strides, offset }: Tensor, values: Float64Array): void {
  const rowMajor = tensor(shape).strides
  for (let i = 0; i < values.length; i++) {
    const position = shape.reduce((sum, size, axis) => {
      return sum + (Math.floor(i / rowMajor[axis]) % size) * strides[axis]
    }, offset)
    data[position] = values[i]
  }
}
