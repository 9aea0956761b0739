// A failure as plain text: what the JSON and the plain output carry, and what the screen colours.
import { digitsApart, formatNumber, formatShape } from '../../checks/given/format.ts'
import type { Failure, Grid } from '../../checks/given/records.ts'

/** The text of a failure: the call, its numbers side by side, then the sentence. */
export function failureText(failure: Failure): string {
  return [...(failure.call ? [failure.call] : []), ...gridLines(failure), failure.message].join('\n')
}

/** The inputs, and what was expected beside what came: all in one row where there is room, else in two. */
export function gridLines({ inputs = [], expected, got }: Failure, width = 76): string[] {
  const isScalar = expected?.shape.length === 0 && got?.shape.length === 0
  const results = isScalar ? [] : [expected, got].filter((grid) => grid !== undefined)
  const digits = digitsApart((count) => results.map((grid) => cellsOf(grid, count).join()))
  const [left, right] = [inputs.map((grid) => block(grid)), results.map((grid) => block(grid, digits))]
  const isOneRow = [...left, ...right].reduce((total, b) => total + widthOf(b) + 4, -4) <= width
  return isOneRow ? packed([...left, ...right], width) : [...packed(left, width), ...packed(right, width)]
}

function cellsOf({ rows }: Grid, digits: number): string[][] {
  return rows.map((row) => row.map((x) => formatNumber(x, digits)))
}

function block(grid: Grid, least = 5): string[] {
  const digits = grid.rows.flat().every((x) => Number.isInteger(x * 8)) ? 8 : least
  const cells = cellsOf(grid, digits)
  const widest = Math.max(0, ...cells.flat().map((cell) => cell.length))
  const rows = cells.map((row) => row.map((cell) => cell.padStart(widest)).join('  '))
  const lines = rows.map((row, i) => `${i === 0 ? grid.label : ' '.repeat(grid.label.length)}  ${row}`)
  return [...lines, ...cutNote(grid)]
}

/** Says so where only a part of an array is shown. */
function cutNote({ label, shape, origin, rows }: Grid): string[] {
  const shown = rows.reduce((count, row) => count + row.length, 0)
  const whole = shape.reduce((product, size) => product * size, 1)
  if (shown === whole) return []
  const indent = ' '.repeat(label.length)
  const from = shape.length < 2 ? `index ${origin[1]}` : `row ${origin[0]}, column ${origin[1]}`
  return [`${indent}  (of ${formatShape(shape)}, from ${from})`]
}

/** Blocks beside each other as long as they fit into `width`, then below. */
function packed(blocks: string[][], width: number): string[] {
  const lines: string[] = []
  let row: string[][] = []
  const flush = () => {
    if (row.length > 0) lines.push(...beside(row))
    row = []
  }
  for (const next of blocks) {
    const taken = row.reduce((total, b) => total + widthOf(b) + 4, 0)
    if (row.length > 0 && taken + widthOf(next) > width) flush()
    row.push(next)
  }
  flush()
  return lines
}

function widthOf(lines: string[]): number {
  return Math.max(0, ...lines.map((line) => line.length))
}

function beside(blocks: string[][]): string[] {
  const height = Math.max(...blocks.map((b) => b.length))
  return Array.from({ length: height }, (_, y) =>
    blocks
      .map((b) => (b[y] ?? '').padEnd(widthOf(b)))
      .join('    ')
      .trimEnd(),
  )
}
