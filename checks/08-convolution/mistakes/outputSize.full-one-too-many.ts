import type { Mode } from '#solutions/08-convolution/convolution.ts'

/**
 * 'full' comes out one too large: the sum of the two sizes counts one place at which kernel and image
 * no longer share a pixel.
 */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'valid' && kernel > input) throw new RangeError(`kernel ${kernel} does not fit an input of ${input}`)
  if (mode === 'same') return input
  if (mode === 'full') return input + kernel
  return input - kernel + 1
}
