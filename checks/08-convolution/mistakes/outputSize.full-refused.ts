import type { Mode } from '#solutions/08-convolution/convolution.ts'

/**
 * 'full' is refused for a kernel larger than the image, as if it were 'valid'. With zeros around it
 * the image has room for any kernel.
 */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode !== 'same' && kernel > input) throw new RangeError(`kernel ${kernel} does not fit an input of ${input}`)
  if (mode === 'same') return input
  if (mode === 'full') return input + kernel - 1
  return input - kernel + 1
}
