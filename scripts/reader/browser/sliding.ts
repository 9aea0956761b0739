// Where a kernel slides on a square image: what each mode adds around it, and what lies under the kernel.
import type { Place } from './places.ts'

export const modes = ['valid', 'same', 'full'] as const
export type Mode = (typeof modes)[number]

/** Along one axis: the zeros in front and behind, and how many places the kernel has. */
export interface Layout {
  before: number
  behind: number
  size: number
}

/** @param side the image's size along the axis; @param k the kernel's */
export function layoutOf(mode: Mode, side: number, k: number): Layout {
  const zeros = { valid: 0, same: k - 1, full: 2 * (k - 1) }[mode]
  const before = Math.floor(zeros / 2)
  return { before, behind: zeros - before, size: side + zeros - k + 1 }
}

/** The pixels under the kernel at a place of the output, row after row; what lies outside is 0. */
export function windowOf(image: readonly number[], side: number, place: Place, { before }: Layout, k: number) {
  return Array.from({ length: k * k }, (_, i) => {
    const [row, column] = [place.row - before + Math.floor(i / k), place.column - before + (i % k)]
    return Math.min(row, column) < 0 || Math.max(row, column) >= side ? 0 : image[row * side + column]
  })
}
