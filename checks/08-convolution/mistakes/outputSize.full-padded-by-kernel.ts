import type { Mode } from '#solutions/08-convolution/convolution.ts'

/**
 * 'full' is computed with as many zeros on either side as the kernel has elements. With that many, the
 * outermost places hold zeros only; one fewer on each side is the most at which kernel and image still
 * share a pixel.
 */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'valid' && kernel > input) throw new RangeError(`kernel ${kernel} does not fit an input of ${input}`)
  if (mode === 'same') return input
  if (mode === 'full') return input + 2 * kernel - kernel + 1
  return input - kernel + 1
}
