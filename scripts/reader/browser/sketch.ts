// Drawing on pixels with a round pen, as MNIST's digits are drawn: full ink in the middle, soft at the edge.

import type { Pixels } from './pixels.ts'
import type { Place } from './places.ts'

export interface Sketch {
  columns: number
  /** what is there, row after row, from 0 to 1 */
  image: () => readonly number[]
  /** called with what is there after a stroke */
  onDraw: (image: number[]) => void
}

/** Has the pointer draw while it is down. */
export function sketch({ canvas, placeOf }: Pixels, { columns, image, onDraw }: Sketch): void {
  let last: Place | undefined
  const drawTo = (to: Place) => {
    onDraw(stroke(image(), columns, last ?? to, to))
    last = to
  }
  canvas.style.touchAction = 'none'
  canvas.style.cursor = 'crosshair'
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId)
    drawTo(placeOf(event))
  })
  canvas.addEventListener('pointermove', (event) => {
    if (last) drawTo(placeOf(event))
  })
  canvas.addEventListener('lostpointercapture', () => {
    last = undefined
  })
}

const [core, edge] = [0.5, 1.2]

/** The image with a stroke from one pixel to another. */
export function stroke(image: readonly number[], columns: number, from: Place, to: Place): number[] {
  return image.map((value, at) => {
    const away = distance({ row: Math.floor(at / columns), column: at % columns }, from, to)
    return Math.max(value, Math.min(1, Math.max(0, (core + edge - away) / edge)))
  })
}

/** How far a pixel is from the line between two. */
function distance(at: Place, from: Place, to: Place): number {
  const [dy, dx] = [to.row - from.row, to.column - from.column]
  const along = ((at.row - from.row) * dy + (at.column - from.column) * dx) / (dy * dy + dx * dx || 1)
  const share = Math.max(0, Math.min(1, along))
  return Math.hypot(at.row - from.row - share * dy, at.column - from.column - share * dx)
}
