/** The logarithm is taken of the logit itself, as if it were the probability. A logit of 0 stands for one half. */
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

export function discriminatorLoss(realLogits: Tensor, fakeLogits: Tensor): number {
  const real = numbersOf(realLogits).map((z) => -Math.log(z))
  const fake = numbersOf(fakeLogits).map((z) => -Math.log(1 - z))
  return (mean(real) + mean(fake)) / 2
}
