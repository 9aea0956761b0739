// Points that are dragged about a drawing with axes of its own.
import type { Tone } from './colours.ts'
import { draggable, placeIn } from './drag.ts'
import { set, svg } from './elements.ts'

export interface PointOptions {
  label: string
  x: number
  y: number
  /** where it may go, in numbers; a point whose y does not vary moves along a line */
  xRange: [number, number]
  yRange: [number, number]
  step: number
  tone?: Tone
  /** from numbers to the drawing's coordinates, and back */
  toDrawing: (x: number, y: number) => { x: number; y: number }
  fromDrawing: (x: number, y: number) => { x: number; y: number }
  onChange: () => void
}

/** A point in a drawing: pointer or keys, left and right for x, up and down for y. */
export function draggablePoint(drawing: SVGSVGElement, options: PointOptions): { x: number; y: number } {
  const { xRange, yRange, step, toDrawing, fromDrawing, onChange, label, tone = 'first' } = options
  const point = { x: options.x, y: options.y }
  const dot = svg('circle', { r: 8, class: `f-${tone} dot` })
  const reach = svg('circle', { r: 22, class: 'column' })
  const grip = svg('g', {}, reach, dot)
  const place = () => {
    const at = toDrawing(point.x, point.y)
    set(dot, { cx: at.x, cy: at.y })
    set(reach, { cx: at.x, cy: at.y })
  }
  const within = (value: number, [min, max]: [number, number]) =>
    Math.min(max, Math.max(min, Number((Math.round(value / step) * step).toPrecision(12))))
  const tell = draggable(grip, {
    min: xRange[0],
    max: xRange[1],
    step,
    label,
    value: () => point.x,
    at: (event) => {
      const drawn = placeIn(drawing, event)
      const at = fromDrawing(drawn.x, drawn.y)
      point.y = within(at.y, yRange)
      place()
      onChange()
      return at.x
    },
    onChange(x) {
      point.x = x
      place()
      onChange()
    },
  })
  // Up and down are y's, where y may vary; this listener comes first.
  grip.addEventListener(
    'keydown',
    (event) => {
      const by = { ArrowUp: step, ArrowDown: -step }[event.key]
      if (by === undefined || yRange[0] === yRange[1]) return
      event.preventDefault()
      event.stopImmediatePropagation()
      point.y = within(point.y + by, yRange)
      place()
      tell()
      onChange()
    },
    { capture: true },
  )
  place()
  drawing.append(grip)
  return point
}
