// A grid of numbers as colours: 0 is the paper, positive numbers go to the first colour, negative ones to the
// second. The numbers are written into the cells where there is room.
import { channels, colour } from './colours.ts'
import { element } from './elements.ts'
import { written } from './numbers.ts'

export interface HeatMapOptions {
  title: string
  rows: number
  columns: number
  /** the number that gets the full colour; the largest shown where left out */
  full?: number
  /** a cell's size in CSS pixels */
  cell?: number
}

export interface HeatMap {
  canvas: HTMLCanvasElement
  /** @param values row after row; what is not a number is crossed out */
  show(values: ArrayLike<number>): void
}

export function heatMap(root: Element, { title, rows, columns, full, cell = 28 }: HeatMapOptions): HeatMap {
  const scale = Math.ceil(devicePixelRatio)
  const canvas = element('canvas', {
    class: 'heat-map',
    role: 'img',
    'aria-label': title,
    width: columns * cell * scale,
    height: rows * cell * scale,
  })
  canvas.style.width = `${columns * cell}px`
  root.append(element('div', { class: 'heat-frame' }, element('p', { class: 'caption' }, title), canvas))
  const pen = canvas.getContext('2d')!
  return {
    canvas,
    show(values) {
      const list = Array.from(values)
      const most = full ?? Math.max(1e-300, ...list.map(Math.abs).filter(Number.isFinite))
      pen.setTransform(scale, 0, 0, scale, 0, 0)
      for (const [i, value] of list.entries())
        paintCell(pen, value, (i % columns) * cell, Math.floor(i / columns) * cell, cell, most)
      canvas.setAttribute('aria-label', describe(title, list, rows, columns))
    },
  }
}

function paintCell(
  pen: CanvasRenderingContext2D,
  value: number,
  x: number,
  y: number,
  cell: number,
  most: number,
): void {
  const strength = Number.isFinite(value) ? Math.min(1, Math.abs(value) / most) : 0
  const [paper, tone] = [channels('paper'), channels(value < 0 ? 'second' : 'first')]
  const mixed = paper.map((from, i) => Math.round(from + (tone[i] - from) * strength))
  pen.fillStyle = `rgb(${mixed.join(' ')})`
  pen.fillRect(x, y, cell, cell)
  pen.strokeStyle = colour('faint')
  pen.strokeRect(x + 0.5, y + 0.5, cell - 1, cell - 1)
  if (cell < 24) return
  const isDark = mixed[0] * 0.3 + mixed[1] * 0.6 + mixed[2] * 0.1 < 128
  pen.fillStyle = isDark ? '#ffffff' : '#1f2328'
  pen.font = `${Math.min(13, cell * 0.36)}px system-ui, sans-serif`
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(written(value, 2), x + cell / 2, y + cell / 2, cell - 4)
}

/** A small grid is read out as a whole, of a large one the largest number. */
function describe(title: string, values: number[], rows: number, columns: number): string {
  if (values.length <= 25) return `${title}: ${values.map((value) => written(value, 3)).join(', ')}`
  const at = values.reduce((best, value, i) => (Math.abs(value) > Math.abs(values[best]) ? i : best), 0)
  return `${title}, ${rows} by ${columns}; the largest is ${written(values[at])} at row ${Math.floor(at / columns)}, column ${at % columns}`
}
