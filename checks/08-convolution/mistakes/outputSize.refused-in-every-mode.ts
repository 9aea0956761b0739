import type { Mode } from '#solutions/08-convolution/convolution.ts'

/**
 * A kernel larger than the image is refused in every mode. 'same' and 'full' put zeros around the
 * image, so there it has a place.
 */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (kernel > input) throw new RangeError(`kernel ${kernel} does not fit an input of ${input}`)
  if (mode === 'same') return input
  if (mode === 'full') return input + kernel - 1
  return input - kernel + 1
}
