// A large grid of numbers as colours, without text and quick enough to follow the pointer. It lies on a square of
// a fixed size, so that grids of different sizes can be compared; a block of it can be outlined.

import { channels, colour } from './colours.ts'
import { element } from './elements.ts'
import type { Block, Place } from './places.ts'

export interface PixelsOptions {
  title: string
  /** how many pixels the square has along a side, and the size of one in CSS pixels */
  side: number
  cell: number
}

export interface Shown {
  rows: number
  columns: number
  values: ArrayLike<number>
  /** which place of the square its first pixel has, from the top and from the left */
  at: number
  /** rows and columns around it that count as zeros, drawn as a frame */
  frame?: { before: number; behind: number }
  /** in the grid's own rows and columns */
  outlined?: Block
  /** only so many are shown, row after row */
  upTo?: number
  description: string
}

export interface Pixels {
  canvas: HTMLCanvasElement
  show(shown: Shown): void
  /** the pixel below the pointer; it may lie beside the grid */
  placeOf(event: PointerEvent): Place
}

export function pixels(root: Element, { title, side, cell }: PixelsOptions): Pixels {
  const scale = Math.ceil(devicePixelRatio)
  const size = side * cell * scale
  const canvas = element('canvas', { class: 'heat-map', role: 'img', 'aria-label': title, width: size, height: size })
  canvas.style.width = `${side * cell}px`
  root.append(element('p', { class: 'caption', 'aria-hidden': 'true' }, title), canvas)
  const pen = canvas.getContext('2d')!
  let first = 0
  return {
    canvas,
    show(shown) {
      first = shown.at
      pen.setTransform(1, 0, 0, 1, 0, 0)
      pen.clearRect(0, 0, size, size)
      pen.setTransform(cell * scale, 0, 0, cell * scale, first * cell * scale, first * cell * scale)
      paint(pen, shown, 1 / cell)
      canvas.setAttribute('aria-label', `${title}: ${shown.description}`)
    },
    placeOf(event) {
      const { left, top, width } = canvas.getBoundingClientRect()
      const along = (at: number, from: number) => Math.floor(((at - from) / width) * side) - first
      return { row: along(event.clientY, top), column: along(event.clientX, left) }
    },
  }
}

/** @param hair a CSS pixel, in pixels of the grid */
function paint(pen: CanvasRenderingContext2D, shown: Shown, hair: number): void {
  const { rows, columns, frame, outlined } = shown
  if (frame) paintFrame(pen, shown, frame)
  pen.imageSmoothingEnabled = false
  pen.drawImage(coloured(shown), 0, 0)
  pen.strokeStyle = colour('soft')
  pen.lineWidth = hair
  pen.strokeRect(0, 0, columns, rows)
  if (!outlined) return
  for (const [width, tone] of [
    [4 * hair, 'paper'],
    [2 * hair, 'second'],
  ] as const) {
    pen.lineWidth = width
    pen.strokeStyle = colour(tone)
    pen.strokeRect(outlined.column, outlined.row, outlined.columns, outlined.rows)
  }
}

function paintFrame(
  pen: CanvasRenderingContext2D,
  { rows, columns }: Shown,
  frame: { before: number; behind: number },
) {
  const { before, behind } = frame
  pen.fillStyle = colour('faint')
  pen.fillRect(-before, -before, columns + before + behind, rows + before + behind)
}

/** One dot for each number: from the paper to the first tone above 0, to the second below. What is none: soft. */
function coloured({ rows, columns, values, upTo = rows * columns }: Shown): HTMLCanvasElement {
  const dots = element('canvas', { width: columns, height: rows })
  const image = new ImageData(columns, rows)
  const list = Array.from(values)
  const most = Math.max(1e-300, ...list.map(Math.abs).filter(Number.isFinite))
  const [paper, above, below, none] = (['paper', 'first', 'second', 'soft'] as const).map(channels)
  for (const [i, value] of list.entries()) {
    const strength = i >= upTo ? 0 : Number.isFinite(value) ? Math.abs(value) / most : 1
    const tone = Number.isFinite(value) ? (value < 0 ? below : above) : none
    for (const c of [0, 1, 2]) image.data[4 * i + c] = paper[c] + (tone[c] - paper[c]) * strength
    image.data[4 * i + 3] = 255
  }
  dots.getContext('2d')!.putImageData(image, 0, 0)
  return dots
}
