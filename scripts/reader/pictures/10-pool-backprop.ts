// Where the gradients of a max-pool's windows land on its input: on the largest number of each, or beside it.
import { seededRandom } from '#given/random.ts'
import { button, choice, note, row } from '../browser/controls.ts'
import { element } from '../browser/elements.ts'
import { type NumberGrid, numberGrid } from '../browser/number-grid.ts'
import { tensorData, tensorOf, written } from '../browser/numbers.ts'
import type { Picture } from '../browser/picture.ts'
import { placeOf } from '../browser/places.ts'

const side = 6
const pixels = side * side

/** A window of the pool: its first row and column, its pixels' positions, and the gradient that it sends. */
interface Window {
  row: number
  column: number
  positions: number[]
  gradient: number
}

const picture: Picture = {
  after: './figures/overlap.svg',
  title: 'Where the windows’ gradients land',
  about:
    'dOut has a number for each window. Choose one: its window is framed in the input and in the gradient. Ringed is what is the largest of a window. Choose a number of the input and type another digit, or drag it sideways. With a stride below the size the windows overlap, and a pixel can win several.',
  module: 'lessons/10-pool-backprop/pool.ts',

  show({ root, call, redraw }) {
    const controls = row(root)
    const frame = root.appendChild(element('div', { class: 'side-by-side', style: 'justify-content: space-around' }))
    const words = note(root)
    const [left, middle, right] = [part(frame), part(frame), part(frame)]

    // Its numbers tie in no window, whatever the size and the stride here.
    let seed = 101
    let input = numbers(seed)
    let chosen = 0
    const size = choice(controls, 'Size', ['2', '3'], '2', rearrange)
    const stride = choice(controls, 'Stride', ['1', '2', '3'], '2', rearrange)
    button(controls, 'Other numbers', () => {
      input = numbers(++seed)
      redraw()
    })
    const inputGrid = numberGrid(left, { title: 'input', rows: side, columns: side, onWrite: write })
    const gradientGrid = numberGrid(right, { title: 'gradient of the input', rows: side, columns: side })
    let windowGrid = gridOfWindows()

    function gridOfWindows(): NumberGrid {
      middle.replaceChildren()
      const count = windowsAlong(Number(size.value), Number(stride.value))
      return numberGrid(middle, { title: 'dOut', rows: count, columns: count, onChoose: choose })
    }

    function rearrange(): void {
      chosen = 0
      windowGrid = gridOfWindows()
      redraw()
    }

    function choose(at: number): void {
      chosen = at
      redraw()
    }

    function write(at: number, value: number): void {
      input = input.with(at, value)
      redraw()
    }

    return async () => {
      const windows = windowsOf(Number(size.value), Number(stride.value))
      const dOut = windows.map(({ gradient }) => gradient)
      const count = Math.sqrt(windows.length)
      const outlined = { ...windows[chosen], rows: Number(size.value), columns: Number(size.value) }
      const winners = new Set(windows.flatMap(({ positions }) => largestOf(input, positions)))
      const marks = { outlined, isRinged: (at: number) => winners.has(at) }
      inputGrid.show(input, marks)
      windowGrid.show(dOut, { outlined: { ...placeOf(chosen, count), rows: 1, columns: 1 } })
      const given = [tensorOf([count, count], dOut), tensorOf([side, side], input)]
      const result = await call('gradMaxPool', ...given, Number(size.value), Number(stride.value))
      const gradient = tensorData(result, [side, side], 'gradMaxPool')
      gradientGrid.show(gradient, marks)
      words.say(
        [places(gradient, windows, winners), sums(gradient, windows), shared(gradient, windows, input)].join(' '),
      )
    }
  },
}

function part(frame: Element): HTMLElement {
  return frame.appendChild(element('div', { style: 'flex: 0 1 auto' }))
}

function numbers(seed: number): number[] {
  const random = seededRandom(seed)
  return Array.from({ length: pixels }, () => Math.floor(10 * random()))
}

function windowsAlong(size: number, stride: number): number {
  return Math.floor((side - size) / stride) + 1
}

function windowsOf(size: number, stride: number): Window[] {
  const count = windowsAlong(size, stride)
  return Array.from({ length: count * count }, (_, k) => {
    const [row, column] = [Math.floor(k / count) * stride, (k % count) * stride]
    const at = (i: number) => (row + Math.floor(i / size)) * side + column + (i % size)
    return { row, column, positions: Array.from({ length: size * size }, (_, i) => at(i)), gradient: (k + 1) / 10 }
  })
}

function largestOf(input: number[], positions: number[]): number[] {
  const largest = Math.max(...positions.map((at) => input[at]))
  return positions.filter((at) => input[at] === largest)
}

/** Whether gradients lie where something was the largest. */
function places(gradient: number[], windows: Window[], winners: Set<number>): string {
  const corners = new Set(windows.map(({ positions }) => positions[0]))
  const reached = gradient.flatMap((value, at) => (value === 0 ? [] : [at]))
  const wrong = reached.filter((at) => !winners.has(at)).length
  if (!wrong) return 'Every gradient lies on a pixel that is the largest of a window.'
  const beside = `${wrong} of ${reached.length} gradients lie on a pixel that is the largest of no window.`
  return reached.every((at) => corners.has(at)) ? `${beside} All of them lie in the windows’ top-left corners.` : beside
}

/** Whether as much arrives as is sent. */
function sums(gradient: number[], windows: Window[]): string {
  const sent = windows.reduce((total, window) => total + window.gradient, 0)
  const arrived = gradient.reduce((total, value) => total + value, 0)
  return `The windows send ${written(sent)} in all, and ${written(arrived)} arrives.`
}

/** What the pixel that wins most windows gets, where it is the only largest number in each. */
function shared(gradient: number[], windows: Window[], input: number[]): string {
  const wonBy = (at: number) => windows.filter(({ positions }) => largestOf(input, positions).join() === String(at))
  const [best, won] = input
    .map((_, at) => [at, wonBy(at)] as const)
    .reduce((most, each) => (each[1].length > most[1].length ? each : most))
  if (won.length < 2) return ''
  const terms = won.map((window) => written(window.gradient)).join(' + ')
  const { row, column } = placeOf(best, side)
  return `The pixel in row ${row}, column ${column} wins ${won.length} windows, which send ${terms}; it has ${written(gradient[best])}.`
}

export default picture
