// Drawing with keys: the arrows move a pen, the space bar puts it down and lifts it.
import { neighbour, type Place } from './places.ts'
import { type Sketch, stroke } from './sketch.ts'

export interface Pen {
  /** where it is, while the keyboard has it */
  readonly place: Place | undefined
}

/** @param onMove called when the pen has moved, or the keyboard has got it or left it */
export function penKeys(frame: HTMLElement, { columns, image, onDraw }: Sketch, onMove: () => void): Pen {
  let place: Place = { row: Math.floor(columns / 5), column: Math.floor(columns / 2) }
  let [isHeld, isDown] = [false, false]
  const about = 'Drawing: the arrow keys move the pen, the space bar puts it'
  const tell = () => {
    const at = isHeld ? ` Row ${place.row}, column ${place.column}.` : ''
    frame.setAttribute('aria-label', `${about} ${isDown ? 'up' : 'down'}.${at}`)
  }
  const drawTo = (to: Place) => {
    if (isDown) onDraw(stroke(image(), columns, place, to))
    place = to
  }
  frame.tabIndex = 0
  frame.setAttribute('role', 'application')
  frame.addEventListener('keydown', (event) => {
    const to = event.key === ' ' ? place : neighbour(event.key, place, columns, columns)
    if (!to) return
    event.preventDefault()
    isHeld = true
    if (event.key === ' ') isDown = !isDown
    drawTo(to)
    tell()
    onMove()
  })
  const hold = (isNow: boolean) => () => {
    // A click draws by itself; the pen is shown to those who came with the Tab key.
    isHeld = isNow && frame.matches(':focus-visible')
    isDown = false
    tell()
    onMove()
  }
  frame.addEventListener('focus', hold(true))
  frame.addEventListener('blur', hold(false))
  tell()
  return {
    get place() {
      return isHeld ? place : undefined
    },
  }
}
