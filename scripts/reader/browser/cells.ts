// The cells of a grid as something to choose, with the pointer or the arrow keys, and to write into, as in a
// spreadsheet: type a digit, turn its sign with −, drag it sideways. The Tab key stops at one cell only.
import { set } from './elements.ts'
import { written } from './numbers.ts'
import { neighbour, placeOf } from './places.ts'

interface Choice {
  rows: number
  columns: number
  onChoose?: (at: number) => void
  onWrite?: (at: number, value: number) => void
}

const most = 9
const pixelsPerStep = 8

/** Makes it so. Returns how to tell what numbers the cells hold. */
export function choosable(cells: readonly SVGGElement[], choice: Choice): (values: number[]) => void {
  const { rows, columns, onChoose, onWrite } = choice
  let values: readonly number[] = []
  const choose = (at: number) => {
    mark(cells, at, !onWrite)
    onChoose?.(at)
  }
  for (const [at, cell] of cells.entries()) {
    name(cell, at, choice)
    cell.addEventListener('focus', () => choose(at))
    cell.addEventListener('keydown', (event) => {
      const next = neighbour(event.key, placeOf(at, columns), rows, columns)
      if (next) cells[next.row * columns + next.column].focus()
      if (next) event.preventDefault()
    })
    if (onWrite) writable(cell, { value: () => values[at], write: (value) => onWrite(at, value) })
    else cell.addEventListener('pointerenter', () => choose(at))
  }
  mark(cells, 0, !onWrite)
  return (next) => {
    values = next
    for (const [at, cell] of cells.entries()) tell(cell, next[at], placeName(at, columns), Boolean(onWrite))
  }
}

function placeName(at: number, columns: number): string {
  const { row, column } = placeOf(at, columns)
  return `row ${row}, column ${column}`
}

function name(cell: SVGGElement, at: number, { columns, onWrite }: Choice): void {
  const asNumber = { 'aria-label': placeName(at, columns), 'aria-valuemin': -most, 'aria-valuemax': most }
  set(cell, { role: onWrite ? 'spinbutton' : 'button', ...(onWrite && asNumber) })
  cell.classList.add('grip')
  // Up and down remain the page's on a touch screen.
  cell.style.touchAction = 'pan-y'
}

function mark(cells: readonly SVGGElement[], chosen: number, isPressed: boolean): void {
  for (const [at, cell] of cells.entries()) {
    set(cell, { tabindex: at === chosen ? 0 : -1, ...(isPressed && { 'aria-pressed': String(at === chosen) }) })
  }
}

function tell(cell: SVGGElement, value: number, place: string, isWritten: boolean): void {
  if (isWritten) set(cell, { 'aria-valuenow': value, 'aria-valuetext': written(value) })
  else set(cell, { 'aria-label': `${place}: ${written(value)}` })
}

function writable(cell: SVGGElement, { value, write }: { value: () => number; write: (value: number) => void }): void {
  let from = { x: 0, value: 0 }
  const change = (wanted: number | undefined) => {
    const next = wanted === undefined ? value() : Math.max(-most, Math.min(most, wanted))
    if (next !== value()) write(next)
  }
  cell.addEventListener('keydown', ({ key }) => change(typed(key, value())))
  cell.addEventListener('pointerdown', (event) => {
    cell.setPointerCapture(event.pointerId)
    cell.focus()
    from = { x: event.clientX, value: value() }
    event.preventDefault()
  })
  cell.addEventListener('pointermove', (event) => {
    if (!cell.hasPointerCapture(event.pointerId)) return
    change(from.value + Math.round((event.clientX - from.x) / pixelsPerStep))
  })
}

function typed(key: string, value: number): number | undefined {
  return /^\d$/.test(key) ? Number(key) : { '-': -value, '+': value + 1 }[key]
}
