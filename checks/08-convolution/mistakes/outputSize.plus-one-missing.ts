import type { Mode } from '#solutions/08-convolution/convolution.ts'

/**
 * The difference of the two sizes is one too few for 'valid': a kernel as large as the image still
 * fits, in one place.
 */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'valid' && kernel > input) throw new RangeError(`kernel ${kernel} does not fit an input of ${input}`)
  if (mode === 'same') return input
  if (mode === 'full') return input + kernel - 1
  return input - kernel
}
