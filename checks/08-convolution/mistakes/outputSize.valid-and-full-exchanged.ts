import type { Mode } from '#solutions/08-convolution/convolution.ts'

/**
 * 'valid' and 'full' have changed places. Without zeros around it the image shrinks, with the most of
 * them it grows.
 */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'valid' && kernel > input) throw new RangeError(`kernel ${kernel} does not fit an input of ${input}`)
  if (mode === 'same') return input
  if (mode === 'full') return input - kernel + 1
  return input + kernel - 1
}
