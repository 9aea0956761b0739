// Something on the page that holds a number and is moved by pointer or by keys, as a slider is.
import { set } from './elements.ts'
import { written } from './numbers.ts'

export interface Range {
  min: number
  max: number
  /** what an arrow key adds; Page Up and Page Down add ten times as much */
  step: number
}

export interface Handle extends Range {
  /** what it is, for those who do not see it */
  label: string
  value: () => number
  /** the value that belongs to a place of the pointer, which may lie outside the range */
  at: (event: PointerEvent) => number
  onChange: (value: number) => void
}

const pages = 10

/** Makes an element a slider. Returns how to tell that its value was changed from elsewhere. */
export function draggable(grip: SVGGElement, handle: Handle): () => void {
  const { min, max, step, label, value, at, onChange } = handle
  const tell = () => set(grip, { 'aria-valuenow': value(), 'aria-valuetext': written(value()) })
  const change = (wanted: number) => {
    const rounded = Math.round(wanted / step) * step
    const next = Number(Math.min(max, Math.max(min, rounded)).toPrecision(12))
    if (next === value()) return
    onChange(next)
    tell()
  }
  set(grip, { role: 'slider', tabindex: 0, 'aria-label': label, 'aria-valuemin': min, 'aria-valuemax': max })
  grip.classList.add('grip')
  tell()
  grip.addEventListener('pointerdown', (event) => {
    grip.setPointerCapture(event.pointerId)
    grip.focus()
    change(at(event))
    event.preventDefault()
  })
  grip.addEventListener('pointermove', (event) => {
    if (grip.hasPointerCapture(event.pointerId)) change(at(event))
  })
  grip.addEventListener('keydown', (event) => {
    const by: Record<string, number> = {
      ArrowUp: step,
      ArrowRight: step,
      ArrowDown: -step,
      ArrowLeft: -step,
      PageUp: pages * step,
      PageDown: -pages * step,
      Home: Number.NEGATIVE_INFINITY,
      End: Number.POSITIVE_INFINITY,
    }
    if (!(event.key in by)) return
    event.preventDefault()
    const wanted = value() + by[event.key]
    change(Number.isFinite(wanted) ? wanted : wanted > 0 ? max : min)
  })
  return tell
}

/** A pointer's place in the coordinates of a drawing. */
export function placeIn(drawing: SVGSVGElement, { clientX, clientY }: PointerEvent): { x: number; y: number } {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(drawing.getScreenCTM()!.inverse())
  return { x, y }
}
