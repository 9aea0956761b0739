import type { Mode } from '#solutions/08-convolution/convolution.ts'

/**
 * A kernel larger than the image gives 0 here in 'valid' mode. It is to be refused with a RangeError,
 * so that the mistake shows where it was made.
 */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'same') return input
  if (mode === 'full') return input + kernel - 1
  return Math.max(0, input - kernel + 1)
}
