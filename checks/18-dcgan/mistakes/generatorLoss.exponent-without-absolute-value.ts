/** What is left in the exponential is −x instead of −|x|. For positive x it is the same; for negative x, max(x, 0) is 0, and what is added belongs to the opposite logit. */
import type { Tensor } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  const walk = (axis: number, at: number): number[] =>
    axis === t.shape.length
      ? [t.data[at]]
      : Array.from({ length: t.shape[axis] }, (_, i) => walk(axis + 1, at + i * t.strides[axis])).flat()
  return walk(0, t.offset)
}

function mean(values: number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length
}

function stablePlus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-x))
}

export function generatorLoss(fakeLogits: Tensor): number {
  return mean(numbersOf(fakeLogits).map((z) => stablePlus(-z)))
}
