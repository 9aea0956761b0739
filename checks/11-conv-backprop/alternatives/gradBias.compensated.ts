import type { Tensor } from '#given/tensor.ts'

/** Kahan's sum, which carries along what rounding has cut off: more precise than plain addition. */
export function gradBias({ data }: Tensor): number {
  let [sum, lost] = [0, 0]
  for (const gradient of data) {
    const next = gradient - lost
    const larger = sum + next
    lost = larger - sum - next
    sum = larger
  }
  return sum
}
