import { fromNested, type Tensor, toNested } from '../../lessons/given/tensor.ts'
import { asStrided, slidingWindows } from '../../solutions/12-strides/strides.ts'
import { arrow, circle, frame, line, matrix, rect, svg, type Tone, text } from './svg.ts'

/** Row and column are in the number: 12 stands in row 1, column 2. Its position in the data is 6. */
const image = fromNested([
  [0, 1, 2, 3],
  [10, 11, 12, 13],
  [20, 21, 22, 23],
])

const rowsOf = (t: Tensor) => (t.shape.length === 1 ? [toNested(t)] : toNested(t)) as number[][]
const listed = (numbers: readonly number[]) => `[${numbers.join(', ')}]`.replaceAll('-', '−')
const stepText = (step: number) => (step > 0 ? `+${step}` : String(step).replace('-', '−'))

/** The position of an element of a view. */
const positionOf = ({ strides, offset }: Tensor, index: readonly number[]) =>
  index.reduce((position, i, axis) => position + i * strides[axis], offset)

/** Every position that a view reads, in its own order. */
function positionsOf(t: Tensor): number[] {
  const [rows, columns] = t.shape.length === 1 ? [1, t.shape[0]] : t.shape
  return Array.from({ length: rows * columns }, (_, k) =>
    positionOf(t, t.shape.length === 1 ? [k] : [Math.floor(k / columns), k % columns]),
  )
}

const cell = 30

/** A row of cells with their positions below. */
function rulerAt(x: number, y: number, numbers: readonly number[], tint: (position: number) => Tone | undefined) {
  return [
    matrix(x, y, [numbers], { cell, tint: (_, j) => tint(j) }),
    ...numbers.map((_, position) =>
      text(x + (position + 0.5) * cell, y + cell + 14, String(position), {
        anchor: 'middle',
        tone: 'soft',
        look: 'small',
      }),
    ),
  ]
}

/** A step from one cell of a ruler to another: up, across, and down with a head; the number of positions beside it. */
function step(x: number, y: number, from: number, to: number, height: number, tone: Tone): string[] {
  const aside = Math.sign(to - from) * 4
  const [left, right] = [x + (from + 0.5) * cell + aside, x + (to + 0.5) * cell - aside]
  return [
    line(left, y - 2, left, y - height, tone, 1.5),
    line(left, y - height, right, y - height, tone, 1.5),
    arrow(right, y - height, right, y - 2, tone),
    text((left + right) / 2, y - height - 4, stepText(to - from), { anchor: 'middle', tone, look: 'small' }),
  ]
}

/** Four views that read the same twelve numbers: a crop, a column, a row backwards, a row twice. */
function ruler(): string {
  const views: [string, Tensor][] = [
    ['a crop', asStrided(image, [2, 2], [4, 1], 5)],
    ['a column', asStrided(image, [3], [4], 2)],
    ['a row, backwards', asStrided(image, [4], [-1], 7)],
    ['a row, twice', asStrided(image, [2, 3], [0, 1], 8)],
  ]
  const x = 176
  const rows = views.flatMap(([name, view], i) => {
    const y = 52 + i * 104
    const read = new Set(positionsOf(view))
    const last = view.shape.length - 1
    const along = (axis: number) =>
      positionOf(
        view,
        view.shape.map((_, other) => (other === axis ? 1 : 0)),
      )
    const outer = last === 1 && view.strides[0] !== 0
    const result = rowsOf(view)
    return [
      text(10, y - 2, name, { look: 'bold' }),
      text(10, y + 18, `shape   ${listed(view.shape)}`, { look: 'small mono' }),
      text(10, y + 34, `strides ${listed(view.strides)}`, { look: 'small mono' }),
      text(10, y + 50, `offset  ${view.offset}`, { look: 'small mono' }),
      ...rulerAt(x, y, [...image.data], (position) => (read.has(position) ? 'first' : undefined)),
      frame(x + view.offset * cell, y, cell, cell, 'third', 2.5),
      ...step(x, y, view.offset, along(last), 9, 'first'),
      ...(outer ? step(x, y, view.offset, along(0), 25, 'second') : []),
      ...(view.strides[0] === 0
        ? [text(x + view.offset * cell + 4, y - 9, '+0', { anchor: 'middle', tone: 'second', look: 'small' })]
        : []),
      matrix(560, y + (cell - result.length * cell) / 2 + 6, result, { cell, tint: () => 'first' }),
    ]
  })
  return svg(
    690,
    426,
    'Twelve numbers in a row, read in four ways: as a crop of 2 by 2, as a column, as a row backwards, and as a row twice. Each begins at its offset and goes on by its strides',
    ...rows,
  )
}

/** The six 2×2 windows of a 3×4 image; one pixel is in four of them. */
function windows(): string {
  const all = slidingWindows(image, 2, 2)
  const [rows, columns] = all.shape
  const [x, y, pitch] = [262, 64, 88]
  const shared = 11
  const cut = Array.from({ length: rows * columns }, (_, k) => {
    const [i, j] = [Math.floor(k / columns), k % columns]
    const window = asStrided(all, [2, 2], all.strides.slice(2), positionOf({ ...all, offset: 0 }, [i, j]))
    const numbers = rowsOf(window)
    return matrix(x + j * pitch, y + i * pitch, numbers, {
      cell,
      tint: (u, v) => (numbers[u][v] === shared ? 'second' : undefined),
    })
  })
  const note = (row: number, letter: string, what: string, stride: number) => [
    text(536, y + 52 + row * 22, letter, { look: 'mono bold' }),
    text(556, y + 52 + row * 22, what, { look: 'small' }),
    text(678, y + 52 + row * 22, String(stride), { anchor: 'end', look: 'mono' }),
  ]
  const [down, across, below, beside] = all.strides
  return svg(
    690,
    226,
    'The six 2 by 2 windows of a 3 by 4 image, as a view with the strides 4, 1, 4, 1. The pixel 11 is shown in four windows and stored once',
    matrix(10, y + 18, rowsOf(image), {
      cell: 36,
      label: 'image: shape [3, 4], strides [4, 1]',
      tint: (i, j) => (image.data[i * 4 + j] === shared ? 'second' : undefined),
    }),
    arrow(172, y + 74, 218, y + 74),
    ...cut,
    ...[0, 1].flatMap((j) => arrow(x + 62 + j * pitch, y + 30, x + 86 + j * pitch, y + 30, 'first')),
    text(x + 74, y + 22, '+1', { anchor: 'middle', tone: 'first', look: 'small' }),
    arrow(x + 30, y + 62, x + 30, y + 86, 'first'),
    text(x + 38, y + 79, '+4', { tone: 'first', look: 'small' }),
    arrow(x + 12, y - 8, x + 48, y - 8, 'third'),
    text(x + 30, y - 13, '+1', { anchor: 'middle', tone: 'third', look: 'small' }),
    arrow(x - 8, y + 12, x - 8, y + 48, 'third'),
    text(x - 13, y + 34, '+4', { anchor: 'end', tone: 'third', look: 'small' }),
    text(536, y + 4, `shape   ${listed(all.shape)}`, { look: 'small mono' }),
    text(536, y + 22, `strides ${listed(all.strides)}`, { look: 'small mono' }),
    ...note(0, 'i', 'window below', down),
    ...note(1, 'j', 'window beside', across),
    ...note(2, 'u', 'pixel below', below),
    ...note(3, 'v', 'pixel beside', beside),
  )
}

/** A view with strides of both signs: neither its first nor its last element is at an end. */
function reach(): string {
  const data = Float64Array.from({ length: 9 }, (_, i) => i)
  const view = asStrided({ data, shape: [9], strides: [1], offset: 0 }, [2, 3], [-3, 2], 4)
  const positions = positionsOf(view)
  const [lowest, highest] = [Math.min(...positions), Math.max(...positions)]
  const [first, last] = [positions[0], positions[positions.length - 1]]
  const [x, y] = [40, 60]
  const middle = (position: number) => x + (position + 0.5) * cell
  const pin = (position: number, label: string, tone: Tone, anchor: 'start' | 'middle' | 'end' = 'middle') => [
    circle(middle(position), y - 8, 4, tone),
    text(middle(position) + { start: -8, middle: 0, end: 8 }[anchor], y - 18, label, { anchor, tone, look: 'small' }),
  ]
  return svg(
    600,
    140,
    'The view of shape [2, 3] with strides [−3, 2] from offset 4 reads the positions 4, 6, 8, 1, 3, 5: it begins at 4 and ends at 5, and reaches from 1 to 8',
    ...rulerAt(x, y, [...data], (position) => (positions.includes(position) ? 'first' : undefined)),
    ...pin(lowest, 'lowest', 'second'),
    ...pin(first, 'first', 'third', 'end'),
    ...pin(last, 'last', 'third', 'start'),
    ...pin(highest, 'highest', 'second'),
    line(middle(lowest), y + cell + 24, middle(highest), y + cell + 24, 'second', 2),
    text(middle((lowest + highest) / 2), y + cell + 40, 'reach', { anchor: 'middle', tone: 'second', look: 'small' }),
    rect(338, y - 30, 1, 90, 'faint'),
    text(362, y - 14, `shape ${listed(view.shape)}, strides ${listed(view.strides)}`, { look: 'small mono' }),
    text(362, y + 2, `offset ${view.offset}`, { look: 'small mono' }),
    text(362, y + 22, 'reads the positions', { look: 'small', tone: 'soft' }),
    text(362, y + 42, positions.slice(0, 3).join(', '), { look: 'mono' }),
    text(362, y + 60, positions.slice(3).join(', '), { look: 'mono' }),
  )
}

export const figures = { ruler, windows, reach }
