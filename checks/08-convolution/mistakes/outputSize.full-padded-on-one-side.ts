import type { Mode } from '#solutions/08-convolution/convolution.ts'

/**
 * For 'full', zeros are counted on one side only. Both ends of the image get them, so the output is
 * larger than the image.
 */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'valid' && kernel > input) throw new RangeError(`kernel ${kernel} does not fit an input of ${input}`)
  if (mode === 'same') return input
  if (mode === 'full') return input
  return input - kernel + 1
}
