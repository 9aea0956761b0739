/** From the last output to the first. */
import type { Tensor } from '#given/tensor.ts'

export function gradBias({ data }: Tensor): number {
  let [sum, i] = [0, data.length]
  while (i--) sum += data[i]
  return sum
}
