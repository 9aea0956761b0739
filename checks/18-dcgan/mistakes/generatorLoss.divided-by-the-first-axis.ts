/** The sum is divided by the first number of the shape. The logits may have any shape: their number is the product of all its numbers. */
import type { Tensor } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  const walk = (axis: number, at: number): number[] =>
    axis === t.shape.length
      ? [t.data[at]]
      : Array.from({ length: t.shape[axis] }, (_, i) => walk(axis + 1, at + i * t.strides[axis])).flat()
  return walk(0, t.offset)
}

function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))
}

export function generatorLoss(fakeLogits: Tensor): number {
  let sum = 0
  for (const z of numbersOf(fakeLogits)) sum += softplus(-z)
  return sum / fakeLogits.shape[0]
}
