import type { Mode } from '#solutions/08-convolution/convolution.ts'

/** The input is divided by the kernel, as if kernels were laid side by side. They begin at every pixel. */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'valid' && kernel > input) throw new RangeError(`kernel ${kernel} does not fit an input of ${input}`)
  if (mode === 'same') return input
  if (mode === 'full') return input + kernel - 1
  return Math.floor(input / kernel)
}
