import type { Mode } from '#solutions/08-convolution/convolution.ts'

/** 'valid', 'same' and 'full' all give the size of 'full': a case of a `switch` without `break` or `return` runs on into the next one. */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'valid' && kernel > input) throw new RangeError(`kernel ${kernel} does not fit an input of ${input}`)
  if (mode === 'same') return input + kernel - 1
  if (mode === 'full') return input + kernel - 1
  return input + kernel - 1
}
