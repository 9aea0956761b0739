// A kernel slides over a digit, in valid, same and full; what lies under it is seen, and what it sums to.

import { button, choice, note, row } from '../browser/controls.ts'
import { element } from '../browser/elements.ts'
import { motion } from '../browser/motion.ts'
import { numberGrid } from '../browser/number-grid.ts'
import { scalar, type TensorLike, tensorData, tensorOf, written } from '../browser/numbers.ts'
import { type Picture, type Stage, Surprise } from '../browser/picture.ts'
import { pixels } from '../browser/pixels.ts'
import { neighbour, type Place, within } from '../browser/places.ts'
import { sketch } from '../browser/sketch.ts'
import { layoutOf, type Mode, modes, windowOf } from '../browser/sliding.ts'
import { weights } from '../browser/weights.ts'

const side = 28
/** The square has room for the frame of the largest kernel here, 5 × 5 in full. */
const [square, corner] = [36, 4]
const kernels = {
  'upright edges': [-1, 0, 1, -1, 0, 1, -1, 0, 1],
  'level edges': [-1, -1, -1, 0, 0, 0, 1, 1, 1],
  'edges, 2 × 2': [-1, 1, -1, 1],
  'blur, 5 × 5': new Array<number>(25).fill(0.04),
  identity: [0, 0, 0, 0, 1, 0, 0, 0, 0],
}
type Kernel = keyof typeof kernels
const own = 'your own'

const picture: Picture = {
  after: './figures/modes.svg',
  title: 'A kernel slides over a digit',
  about:
    'Draw on the digit, or choose another. The kernel follows the pointer over either square; where the output has the focus, the arrow keys move it. The grey frame is what the mode adds: zeros.',
  module: 'pictures/08-convolution.work.ts',

  show({ root, call, given, redraw }) {
    const controls = row(root)
    const [left, right] = pair(root)
    const [below, beside] = pair(root)
    const words = note(root)
    const cell = Math.max(6, Math.min(8, Math.floor(left.clientWidth / square)))
    const input = pixels(left, { title: 'the image', side: square, cell })
    const reach = element('div', { tabindex: 0, role: 'application', 'aria-label': 'Place of the kernel' })
    const output = pixels(right.appendChild(reach), { title: 'the output', side: square, cell })

    let digits: number[][] | undefined
    let image = new Array<number>(side * side).fill(0)
    let place: Place = { row: 9, column: 11 }
    let upTo: number | undefined
    const mode = choice(controls, 'Mode', modes, 'valid', redraw)
    choice(controls, 'Kernel', Object.keys(kernels) as Kernel[], 'upright edges', (name) => {
      kernel.values = kernels[name]
    })
    const digit = choice(controls, 'Digit', [...'0123456789', own], '7', redraw)
    button(controls, 'Clear', () => draw(image.map(() => 0)))
    motion(controls, { label: 'Slide', every: 20, step: slideOn, onEnd: () => reveal(undefined) })
    const kernel = weights(beside, 'the kernel', kernels['upright edges'], redraw)
    const layout = () => layoutOf(mode.value, side, kernel.size)

    function draw(next: number[]): void {
      image = next
      digit.value = own
    }

    function moveTo(to: Place): void {
      place = within(to, layout().size, layout().size)
      redraw()
    }

    function reveal(count: number | undefined): void {
      upTo = count
      redraw()
    }

    /** Two places at a time: it takes eight seconds, not sixteen. */
    function slideOn(count: number): boolean {
      const [at, { size }] = [2 * count, layout()]
      moveTo({ row: Math.floor(at / size), column: at % size })
      reveal(at + 1)
      return at + 2 < size * size
    }

    sketch(input, { columns: side, image: () => image, onDraw: draw })
    input.canvas.addEventListener('pointermove', (event) => {
      const { row, column } = input.placeOf(event)
      const back = layout().before - Math.floor(kernel.size / 2)
      moveTo({ row: row + back, column: column + back })
    })
    // A finger on the output moves the kernel sideways; up and down remain the page's.
    output.canvas.style.touchAction = 'pan-y'
    for (const kind of ['pointerdown', 'pointermove'] as const)
      output.canvas.addEventListener(kind, (event) => moveTo(output.placeOf(event)))
    reach.addEventListener('keydown', (event) => {
      const to = neighbour(event.key, place, layout().size, layout().size)
      if (!to) return
      event.preventDefault()
      moveTo(to)
    })

    function showInput(place: Place, window: number[]): void {
      const [frame, k] = [layout(), { rows: kernel.size, columns: kernel.size }]
      const outlined = { row: place.row - frame.before, column: place.column - frame.before, ...k }
      const description = `the kernel’s corner is at row ${outlined.row}, column ${outlined.column}`
      input.show({ rows: side, columns: side, values: image, at: corner, frame, outlined, description })
      below.replaceChildren()
      numberGrid(below, { title: 'under the kernel', ...k }).show(window)
    }

    function showOutput(place: Place, { rows, columns, sums }: Convolved): void {
      const at = corner - layout().before + Math.floor((kernel.size - 1) / 2)
      const outlined = { ...place, rows: 1, columns: 1 }
      output.show({ rows, columns, values: sums, at, outlined, upTo, description: `${rows} by ${columns}` })
    }

    return async () => {
      digits ??= await given<number[][]>('digits')
      if (digit.value !== own) image = digits[Number(digit.value)]
      // What moves on while the worker is at it is drawn the next time.
      const [at, k, weights] = [within(place, layout().size, layout().size), kernel.size, kernel.values]
      const window = windowOf(image, side, at, layout(), k)
      showInput(at, window)
      const convolved = await convolve(call, image, weights, mode.value)
      showOutput(at, convolved)
      const sum = window.reduce((total, pixel, i) => total + pixel * weights[i], 0)
      words.say(`${sizes(convolved, k)} ${sentence(at, sum, convolved)}`)
    }
  },
}

function pair(root: Element): [HTMLElement, HTMLElement] {
  const [left, right] = [element('div'), element('div')]
  root.append(element('div', { class: 'side-by-side' }, left, right))
  return [left, right]
}

interface Convolved {
  /** what `outputSize` says */
  said: number
  rows: number
  columns: number
  sums: number[]
}

async function convolve(call: Stage['call'], image: number[], weights: number[], mode: Mode): Promise<Convolved> {
  const k = Math.sqrt(weights.length)
  const said = scalar(await call('outputSize', side, k, mode), 'outputSize')
  const result = await call<TensorLike>('conv2d', tensorOf([side, side], image), tensorOf([k, k], weights), mode)
  const shape = Array.isArray(result?.shape) ? result.shape : []
  const sums = tensorData(result, shape, 'conv2d')
  if (shape.length === 2 && sums.length > 0) return { said, rows: shape[0], columns: shape[1], sums }
  throw new Surprise(`conv2d gives a tensor of shape [${shape.join(', ')}], and that is no image.`)
}

function sizes({ said, rows, columns }: Convolved, k: number): string {
  const given = `${side} × ${side} and ${k} × ${k} give ${rows} × ${columns}`
  return said === rows && said === columns ? `${given}.` : `${given}, and outputSize says ${written(said)}.`
}

function sentence({ row, column }: Place, sum: number, { rows, columns, sums }: Convolved): string {
  const here = `Row ${row}, column ${column}: the window times the kernel, added up, is ${written(sum)}`
  if (row >= rows || column >= columns) return `${here}; conv2d has nothing there.`
  const given = sums[row * columns + column]
  return Math.abs(sum - given) < 1e-9 ? `${here}.` : `${here}; conv2d gives ${written(given)}.`
}

export default picture
