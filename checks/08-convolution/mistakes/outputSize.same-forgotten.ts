import type { Mode } from '#solutions/08-convolution/convolution.ts'

/**
 * 'same' is treated like 'valid': only 'full' has a case of its own. With 'same' the output is as
 * large as the image.
 */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'valid' && kernel > input) throw new RangeError(`kernel ${kernel} does not fit an input of ${input}`)
  if (mode === 'same') return input - kernel + 1
  if (mode === 'full') return input + kernel - 1
  return input - kernel + 1
}
