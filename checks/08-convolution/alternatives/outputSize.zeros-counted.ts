import type { Mode } from '#solutions/08-convolution/convolution.ts'

/** Twice half the zeros: 'same' needs (k − 1) / 2 on average on each side. */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  const zeros = { valid: 0, same: (kernel - 1) / 2, full: kernel - 1 }[mode]
  const size = input + 2 * zeros - kernel + 1
  if (size < 1) throw new RangeError(`kernel ${kernel}, input ${input}`)
  return size
}
