import type { Mode } from '#solutions/08-convolution/convolution.ts'

/**
 * 'full' comes out as large as the image. Either zeros are counted on one side only, though both ends
 * get them; or 'full' never has its turn, because a condition such as `mode === 'same' || 'full'` is
 * always true.
 */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'valid' && kernel > input) throw new RangeError(`kernel ${kernel} does not fit an input of ${input}`)
  if (mode === 'same') return input
  if (mode === 'full') return input
  return input - kernel + 1
}
