import type { Tensor } from '#given/tensor.ts'

/**
 * The loop goes one place too far: positions begin at 0, so the last one is one less than the length. Behind
 * it stands undefined, and a sum with undefined is NaN.
 */
export function gradBias(dOut: Tensor): number {
  let sum = 0
  for (let i = 0; i <= dOut.data.length; i++) sum += dOut.data[i]
  return sum
}
