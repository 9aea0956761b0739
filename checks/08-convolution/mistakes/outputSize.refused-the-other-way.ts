import type { Mode } from '#solutions/08-convolution/convolution.ts'

/** The comparison is the wrong way round: kernels smaller than the input are refused, and larger ones computed. */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'valid' && kernel < input) throw new RangeError(`kernel ${kernel} does not fit an input of ${input}`)
  if (mode === 'same') return input
  if (mode === 'full') return input + kernel - 1
  return input - kernel + 1
}
