import type { Tensor } from '#given/tensor.ts'

/** Adds up halves of halves, from the back. */
export function gradBias(dOut: Tensor): number {
  const sum = (from: number, to: number): number => {
    if (to - from === 1) return dOut.data[from]
    const middle = (from + to) >> 1
    return sum(middle, to) + sum(from, middle)
  }
  return sum(0, dOut.data.length)
}
