// The part of an array that is worth showing: all of it when it is small, else what surrounds a place.
import type { Grid } from './records.ts'
import type { Numbers } from './values.ts'

const mostRows = 8
const mostColumns = 8

export interface Region {
  start: readonly number[]
  shape: readonly number[]
}

/** Where a window of at most `most` begins so that it holds `focus` and stays inside `size`. */
function windowStart(focus: number, size: number, most: number): number {
  return Math.max(0, Math.min(focus - Math.floor(most / 2), size - most))
}

function sliceLabel(label: string, leading: readonly number[]): string {
  return leading.length === 0 ? label : `${label}[${leading.join(', ')}]`
}

/** At most 8 by 8 numbers of the last two axes, around the index `focus` (the beginning when left out). */
export function gridAround(label: string, numbers: Numbers, focus: readonly number[] = []): Grid {
  const index = numbers.shape.map((_, axis) => focus[axis] ?? 0)
  const row = windowStart(index.at(-2) ?? 0, numbers.shape.at(-2) ?? 1, mostRows)
  const column = windowStart(index.at(-1) ?? 0, numbers.shape.at(-1) ?? 1, mostColumns)
  return gridOf(label, numbers, { start: [...index.slice(0, -2), row, column], shape: [mostRows, mostColumns] })
}

/** The numbers inside `region`, cut at the array's edges. Axes before the last two show their first index. */
export function gridOf(label: string, { shape, values }: Numbers, region: Region): Grid {
  const [height, width] = [shape.at(-2) ?? 1, shape.at(-1) ?? 1]
  const leading = region.start.slice(0, Math.max(0, shape.length - 2))
  const base = leading.reduce((position, i, axis) => position * shape[axis] + i, 0) * height * width
  const top = Math.max(0, shape.length < 2 ? 0 : (region.start.at(-2) ?? 0))
  const left = Math.max(0, region.start.at(-1) ?? 0)
  const bottom = Math.min(height, (region.start.at(-2) ?? 0) + (region.shape.at(-2) ?? 1))
  const right = Math.min(width, (region.start.at(-1) ?? 0) + (region.shape.at(-1) ?? 1))
  const rows: number[][] = []
  for (let y = top; y < (shape.length < 2 ? 1 : bottom); y++) {
    rows.push([...values.subarray(base + y * width + left, base + y * width + Math.max(left, right))])
  }
  return { label: sliceLabel(label, leading), shape: [...shape], origin: [top, left], rows }
}
