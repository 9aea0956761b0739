import type { Mode } from '#solutions/08-convolution/convolution.ts'

/** The size of the padded image, less the kernel, plus one. */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  const before = { valid: 0, same: Math.floor((kernel - 1) / 2), full: kernel - 1 }[mode]
  const after = { valid: 0, same: Math.ceil((kernel - 1) / 2), full: kernel - 1 }[mode]
  const padded = before + input + after
  if (padded < kernel)
    throw new RangeError(`A kernel of size ${kernel} is larger than the ${input} pixels it is to slide over`)
  return padded - (kernel - 1)
}
