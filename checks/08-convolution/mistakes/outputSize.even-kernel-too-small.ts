import type { Mode } from '#solutions/08-convolution/convolution.ts'

/**
 * For 'same', half of kernel − 1, rounded down, is added on either side. That is right for an odd
 * kernel; an even one needs one zero more behind, and without it the output is one smaller than the
 * image.
 */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'valid' && kernel > input) throw new RangeError(`kernel ${kernel} does not fit an input of ${input}`)
  if (mode === 'same') return input + 2 * Math.floor((kernel - 1) / 2) - kernel + 1
  if (mode === 'full') return input + kernel - 1
  return input - kernel + 1
}
