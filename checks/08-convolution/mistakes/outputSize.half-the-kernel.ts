import type { Mode } from '#solutions/08-convolution/convolution.ts'

/** For 'same', half the kernel is added on either side, which is a whole kernel. What is needed is k − 1 in all, one less. */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'valid' && kernel > input) throw new RangeError(`kernel ${kernel} does not fit an input of ${input}`)
  if (mode === 'same') return input + 2 * (kernel / 2) - kernel + 1
  if (mode === 'full') return input + kernel - 1
  return input - kernel + 1
}
