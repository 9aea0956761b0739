import type { Mode } from '#solutions/08-convolution/convolution.ts'

/** The first two parameters have changed places: the size of the input comes first, then that of the kernel. So nearly every kernel is refused. */
export function outputSize(kernel: number, input: number, mode: Mode): number {
  if (mode === 'valid' && kernel > input) throw new RangeError(`kernel ${kernel} does not fit an input of ${input}`)
  if (mode === 'same') return input
  if (mode === 'full') return input + kernel - 1
  return input - kernel + 1
}
