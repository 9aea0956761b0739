import type { Mode } from '#solutions/08-convolution/convolution.ts'

/** The sign of the difference is dropped, so that a kernel larger than the input seems to fit. It is to be refused in 'valid' mode. */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'same') return input
  if (mode === 'full') return input + kernel - 1
  return Math.abs(input - kernel) + 1
}
