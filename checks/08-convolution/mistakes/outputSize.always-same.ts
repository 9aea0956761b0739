import type { Mode } from '#solutions/08-convolution/convolution.ts'

/** The size of the input comes out for every mode: a condition that is always true, such as `mode === 'a' || 'b'`, lets no other case have its turn. */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'valid' && kernel > input) throw new RangeError(`kernel ${kernel} does not fit an input of ${input}`)
  if (mode === 'same') return input
  if (mode === 'full') return input
  return input
}
