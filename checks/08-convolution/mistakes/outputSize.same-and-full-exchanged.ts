import type { Mode } from '#solutions/08-convolution/convolution.ts'

/** 'same' and 'full' have changed places. 'same' keeps the size of the image, 'full' makes it larger. */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'valid' && kernel > input) throw new RangeError(`kernel ${kernel} does not fit an input of ${input}`)
  if (mode === 'same') return input + kernel - 1
  if (mode === 'full') return input
  return input - kernel + 1
}
