import type { Mode } from '#solutions/08-convolution/convolution.ts'

/**
 * The kernel and the input are exchanged in the formula for 'valid': the kernel's size is what the
 * output falls short by.
 */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'valid' && kernel > input) throw new RangeError(`kernel ${kernel} does not fit an input of ${input}`)
  if (mode === 'same') return input
  if (mode === 'full') return input + kernel - 1
  return kernel - input + 1
}
