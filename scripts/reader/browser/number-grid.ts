// A grid of numbers in cells: the colour says how large a number is, the first tone for above 0, the second for
// below. Its cells may be chosen, and written into.
import { choosable } from './cells.ts'
import { element, set, svg } from './elements.ts'
import { written } from './numbers.ts'
import type { Block } from './places.ts'

export interface NumberGridOptions {
  title: string
  rows: number
  columns: number
  /** a cell's size in CSS pixels */
  cell?: number
  /** called when another cell is chosen; the cells are counted row after row */
  onChoose?: (at: number) => void
  /** called with a number that is written into a cell: whole, from −9 to 9 */
  onWrite?: (at: number, value: number) => void
}

export interface NumberGrid {
  show(values: ArrayLike<number>, marks?: { outlined?: Block; isRinged?: (at: number) => boolean }): void
}

interface Cell {
  group: SVGGElement
  colour: SVGRectElement
  ring: SVGCircleElement
  text: SVGTextElement
}

export function numberGrid(root: Element, options: NumberGridOptions): NumberGrid {
  const { title, rows, columns, cell = 36, onChoose, onWrite } = options
  const cells = Array.from({ length: rows * columns }, (_, at) => cellAt(at, columns, cell))
  const outline = svg('rect', {
    class: 's-ink',
    'stroke-width': 3,
    rx: 3,
    'pointer-events': 'none',
    visibility: 'hidden',
  })
  const caption = svg('title', {}, title)
  const groups = cells.map(({ group }) => group)
  const isRead = !onChoose && !onWrite
  const [width, height] = [columns * cell + 6, rows * cell + 6]
  const look = { viewBox: `-3 -3 ${width} ${height}`, width, class: 'bars', role: isRead ? 'img' : 'group' }
  const drawing = svg('svg', look, caption, ...groups, outline)
  root.append(element('div', {}, element('p', { class: 'caption', 'aria-hidden': 'true' }, title), drawing))
  const tell = isRead ? undefined : choosable(groups, options)
  return {
    show(values, { outlined, isRinged } = {}) {
      const shown = Array.from(values)
      const full = Math.max(1e-300, ...shown.map(Math.abs).filter(Number.isFinite))
      for (const [at, each] of cells.entries()) paint(each, shown[at], full, isRinged?.(at) ?? false)
      if (isRead) caption.textContent = `${title}: ${inRows(shown, columns)}`
      tell?.(shown)
      placeOutline(outline, outlined, cell)
    },
  }
}

function cellAt(at: number, columns: number, size: number): Cell {
  const [x, y] = [(at % columns) * size, Math.floor(at / columns) * size]
  const place = { x, y, width: size, height: size }
  const middle = { x: x + size / 2, y: y + size / 2 }
  const colour = svg('rect', { ...place, stroke: 'var(--faint)', fill: 'none' })
  const ring = svg('circle', { cx: middle.x, cy: middle.y, r: size / 2 - 3, class: 's-ink', visibility: 'hidden' })
  const text = svg('text', { x: middle.x, y: middle.y + 4.5, 'text-anchor': 'middle' })
  const reach = svg('rect', { ...place, class: 'column' })
  return { group: svg('g', {}, colour, ring, text, reach), colour, ring, text }
}

function paint({ colour, ring, text }: Cell, value: number, full: number, isRinged: boolean): void {
  const isNumber = Number.isFinite(value)
  // Half the colour at most: what is written on it has to be read, in light and in dark.
  const strength = isNumber ? (Math.abs(value) / full) * 0.5 : 0
  set(colour, { fill: `var(--${value < 0 ? 'second' : 'first'})`, 'fill-opacity': strength })
  set(ring, { visibility: isRinged ? 'visible' : 'hidden' })
  text.textContent = written(value, 2)
  const size = text.textContent.length > 3 ? 11.5 : 14
  set(text, { class: isNumber ? (value === 0 ? 'f-soft' : 'f-ink') : 'f-second', style: `font-size: ${size}px` })
}

function placeOutline(outline: SVGRectElement, block: Block | undefined, cell: number): void {
  set(outline, { visibility: block ? 'visible' : 'hidden' })
  if (!block) return
  const { row, column, rows, columns } = block
  set(outline, { x: column * cell, y: row * cell, width: columns * cell, height: rows * cell })
}

function inRows(values: number[], columns: number): string {
  const rows = Array.from({ length: values.length / columns }, (_, i) => values.slice(i * columns, (i + 1) * columns))
  return rows.map((row) => row.map((value) => written(value, 3)).join(', ')).join('; ')
}
