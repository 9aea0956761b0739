// As PyTorch has it: max(z, 0) − z·label + ln(1 + e^−|z|).
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
  const cost = (z: number, label: number) => Math.max(z, 0) - z * label + Math.log1p(Math.exp(-Math.abs(z)))
  const [real, fake] = [numbersOf(realLogits), numbersOf(fakeLogits)]
  let sum = 0
  for (const z of fake.reverse()) sum += cost(z, 0) / fake.length / 2
  for (const z of real.reverse()) sum += cost(z, 1) / real.length / 2
  return sum
}
