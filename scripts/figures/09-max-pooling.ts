import { fromNested, type Tensor, toNested } from '../../lessons/given/tensor.ts'
import { maxPool, pooledSize } from '../../solutions/09-max-pooling/max-pooling.ts'
import { type Axes, arrow, axes, circle, frame, line, matrix, place, rect, svg, type Tone, text } from './svg.ts'

const rowsOf = (t: Tensor) => toNested(t) as number[][]

const input = fromNested([
  [1, 0, 2, 1, 0, 3, 1, 8],
  [0, 4, 1, 0, 2, 0, 5, 0],
  [3, 1, 0, 6, 1, 2, 0, 1],
  [0, 2, 1, 0, 7, 0, 1, 0],
  [1, 0, 3, 2, 0, 1, 4, 2],
  [0, 9, 0, 1, 3, 0, 2, 0],
])

const cell = 28

interface Pool {
  size: number
  stride: number
  /** row and column of the window that is set off */
  chosen: [number, number]
}

/** The first pixel of each window along an axis of the input: 0 for rows, 1 for columns. */
function beginnings({ size, stride }: Pool, axis: number): number[] {
  return Array.from({ length: pooledSize(input.shape[axis], size, stride) }, (_, i) => i * stride)
}

/** How far the windows reach: a bar for each along an axis, on two lines in turns where they overlap. */
function bars(pool: Pool, axis: number, left: number, top: number): string[] {
  return beginnings(pool, axis).map((first, i) => {
    const away = 8 + (pool.stride < pool.size ? (i % 2) * 8 : 0)
    const [from, to] = [first * cell + 2, (first + pool.size) * cell - 2]
    const tone = i === pool.chosen[axis] ? 'first' : 'soft'
    return axis === 0
      ? line(left - away, top + from, left - away, top + to, tone, 3)
      : line(left + from, top - away, left + to, top - away, tone, 3)
  })
}

/** What stands behind a pixel of the input: the window that is set off, or the grey of no window. */
function tintOf(pool: Pool): (row: number, column: number) => Tone | undefined {
  const { size, stride, chosen } = pool
  const isIn = (place: number, first: number) => place >= first && place < first + size
  return (...place) => {
    if (place.every((at, axis) => isIn(at, chosen[axis] * stride))) return 'first'
    const isCovered = place.every((at, axis) => beginnings(pool, axis).some((first) => isIn(at, first)))
    return isCovered ? undefined : 'soft'
  }
}

/** The input with its windows, and the output. */
function drawn(y: number, pool: Pool): string[] {
  const { size, stride, chosen } = pool
  const [left, top] = [96, y + 46]
  const [bottom, right] = input.shape.map((length) => length * cell)
  const output = rowsOf(maxPool(input, size, stride))
  const [x, middle] = [left + right, top + bottom / 2]
  return [
    text(16, y + 12, `size ${size}, stride ${stride}`, { look: 'bold' }),
    ...bars(pool, 0, left, top),
    ...bars(pool, 1, left, top),
    matrix(left, top, rowsOf(input), { cell, tint: tintOf(pool) }),
    frame(left + chosen[1] * stride * cell, top + chosen[0] * stride * cell, size * cell, size * cell, 'first', 2.5),
    arrow(x + 26, middle, x + 70, middle),
    matrix(x + 96, middle - output.length * 18, output, {
      label: 'output',
      tint: (row, column) => (row === chosen[0] && column === chosen[1] ? 'first' : undefined),
    }),
  ]
}

/** One input, two pools: windows that overlap and leave an edge, windows with gaps between them. */
function windows(): string {
  return svg(
    540,
    494,
    'A 6 by 8 input pooled twice. With size 3 and stride 2, two by three windows overlap, and the last row and the last column, which holds an 8, lie in none. With size 2 and stride 3, two by three windows lie apart, and the rows and columns between them and the last row lie in none',
    ...drawn(8, { size: 3, stride: 2, chosen: [0, 1] }),
    ...drawn(248, { size: 2, stride: 3, chosen: [1, 1] }),
    text(96, 482, 'blue: one window of six. Grey: in no window', { tone: 'soft', look: 'small' }),
  )
}

/** The two ways of counting: beginnings, or pieces of one stride each. */
function counting(): string {
  const [size, window, stride] = [10, 4, 3]
  const count = pooledSize(size, window, stride)
  const [left, unit] = [150, 32]
  const x = (at: number) => left + at * unit
  const axis = (y: number, length: number, dashedFrom: number) =>
    Array.from({ length }, (_, i) => [
      ...(i < dashedFrom ? [] : [rect(x(i), y, unit, unit, 'second', 0.18)]),
      frame(x(i), y, unit, unit),
      text(x(i) + unit / 2, y + 21, String(i), { anchor: 'middle', tone: 'soft', look: 'small' }),
    ]).flat()
  const starts = Array.from({ length: count }, (_, i) => i * stride)
  const first = starts.flatMap((start, i) => [
    rect(x(start), 66 + i * 12, window * unit, 8, 'first', 0.75),
    circle(x(start), 70 + i * 12, 4, 'first'),
  ])
  const second = starts.flatMap((start, i) => [
    rect(x(start) + 1, 198, stride * unit - 2, 22, 'second', 0.22),
    text(x(start) + (stride * unit) / 2, 214, `window ${i}`, { anchor: 'middle', look: 'small' }),
  ])
  return svg(
    580,
    270,
    'An axis of 10 pixels with windows of 4 and stride 3. The windows begin at 0, 3 and 6: the room of 6 holds two steps of 3, and the first window makes three. Room and one stride more are 9 pixels: three pieces of 3, one for each window',
    text(16, 46, 'an axis of 10 pixels', { tone: 'soft', look: 'small' }),
    ...axis(24, size, size),
    ...first,
    line(x(0), 122, x(size - window), 122, 'ink', 1.5),
    ...[0, 3, 6].map((at) => line(x(at), 117, x(at), 127, 'ink', 1.5)),
    text(x(1.5), 142, 'a step', { anchor: 'middle', look: 'small' }),
    text(x(4.5), 142, 'a step', { anchor: 'middle', look: 'small' }),
    text(16, 127, 'room 10 − 4 = 6', { tone: 'soft', look: 'small' }),
    text(x(6.5), 127, '6 // 3 + 1 = 3', { look: 'mono' }),
    ...axis(162, size - window + stride, size - window),
    ...second,
    text(16, 182, 'room + 3 = 9', { tone: 'soft', look: 'small' }),
    text(x(9.4), 184, '9 // 3 = 3', { look: 'mono' }),
    text(16, 246, 'blue: the windows, each 4 long', { tone: 'first', look: 'small' }),
    text(16, 262, 'orange: the stride that is added, and the pieces of 3', { tone: 'second', look: 'small' }),
  )
}

/** Both formulas, rounded down and cut off, for a window of 4 and a stride of 3. */
function truncated(): string {
  const [window, stride, highest] = [4, 3, 13]
  const a: Axes = { x: 60, y: 216, width: 480, height: 160, domain: [0, 14], range: [-1, 4] }
  const heights = Array.from({ length: highest }, (_, i) => i + 1)
  const forms = (h: number) => [
    Math.floor((h - window) / stride) + 1,
    Math.floor((h - window + stride) / stride),
    Math.trunc((h - window) / stride) + 1,
    Math.trunc((h - window + stride) / stride),
  ]
  const marks = heights.flatMap((h) => {
    const [down, , cut] = forms(h)
    const [x, y] = place(a, h, down)
    const both = circle(x, y, 5, 'first')
    if (cut === down) return [both]
    const [, above] = place(a, h, cut)
    return [both, line(x, y - 8, x, above + 8, 'second', 1.5, '3 3'), circle(x, above, 5, 'second')]
  })
  const [border] = place(a, window - 0.5, 0)
  return svg(
    580,
    290,
    'The number of windows of 4 with stride 3 on axes of 1 to 13 pixels. From 4 pixels on both formulas agree however they are rounded: 1, 1, 1, 2, 2, 2, 3, 3, 3, 4. Below 4 all give 0, except that the first formula, cut off instead of rounded down, gives 1 for 2 and for 3 pixels',
    rect(a.x, a.y - a.height, border - a.x, a.height, 'soft', 0.15),
    axes(a, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13], [0, 1, 2, 3, 4]),
    line(border, a.y, border, a.y - a.height, 'soft', 1, '4 4'),
    text(a.x + 6, a.y - a.height + 16, 'the window does', { tone: 'soft', look: 'small' }),
    text(a.x + 6, a.y - a.height + 32, 'not fit: h < 4', { tone: 'soft', look: 'small' }),
    ...marks,
    text(a.x + a.width + 10, a.y + 20, 'h', { anchor: 'end', tone: 'soft', look: 'small' }),
    text(16, 36, 'windows', { tone: 'soft', look: 'small' }),
    circle(66, 264, 5, 'first'),
    text(78, 268, 'both formulas rounded down, and the second formula cut off', { look: 'small' }),
    circle(66, 282, 5, 'second'),
    text(78, 286, 'the first formula cut off, where it differs', { look: 'small' }),
  )
}

export const figures = { windows, counting, truncated }
