import type { Mode } from '#solutions/08-convolution/convolution.ts'

/**
 * For 'full' this is the size of the padded image. The kernel still has to slide over it, which takes
 * kernel − 1 off again.
 */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'valid' && kernel > input) throw new RangeError(`kernel ${kernel} does not fit an input of ${input}`)
  if (mode === 'same') return input
  if (mode === 'full') return input + 2 * (kernel - 1)
  return input - kernel + 1
}
