/** An epsilon in the logarithm keeps the loss from growing beyond 27.63. In lesson 02 there were only probabilities to start from; here there are logits, and a wrong answer costs its logit, however large. */
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

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z))
}

export function discriminatorLoss(realLogits: Tensor, fakeLogits: Tensor): number {
  const cost = (p: number) => -Math.log(p + 1e-12)
  const real = numbersOf(realLogits).map((z) => cost(sigmoid(z)))
  const fake = numbersOf(fakeLogits).map((z) => cost(1 - sigmoid(z)))
  return (mean(real) + mean(fake)) / 2
}
