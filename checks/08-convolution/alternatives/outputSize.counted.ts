import type { Mode } from '#solutions/08-convolution/convolution.ts'

/** Counts the places, one by one. */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'valid' && input < kernel) throw new RangeError(`${input} < ${kernel}`)
  const first = mode === 'valid' ? 0 : mode === 'full' ? 1 - kernel : -((kernel - 1) >> 1)
  const end = mode === 'valid' ? input - kernel : mode === 'full' ? input - 1 : first + input - 1
  let places = 0
  for (let start = first; start <= end; start++) places++
  return places
}
