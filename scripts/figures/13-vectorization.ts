import { fromNested, type Tensor, tensor, toNested } from '../../lessons/given/tensor.ts'
import { im2col, matmul, maxPoolVectorized } from '../../solutions/13-vectorization/vectorization.ts'
import { recordedLadder } from './recorded.ts'
import { arrow, frame, line, matrix, rect, svg, type Tone, text } from './svg.ts'

const tones: Tone[] = ['first', 'second', 'third', 'ink']
const rowsOf = (t: Tensor) => toNested(t) as number[][]

/** A 3×3 image, its four patches as rows, the kernel as a column, and their product. */
function patches(): string {
  const image = tensor([1, 1, 3, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9])
  const rows = im2col(image, 2, 2)
  const kernel = fromNested([[0], [1], [2], [3]])
  const windows = tones.flatMap((tone, i) => {
    const [x, y] = [182, 49.5 + i * 36]
    return [
      rect(x + (i % 2) * 11, y + Math.floor(i / 2) * 11, 22, 22, tone, 0.45),
      ...[0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => frame(x + column * 11, y + row * 11, 11, 11))),
    ]
  })
  return svg(
    640,
    225,
    'The four 2×2 patches of the image 1 to 9 are the rows of a matrix; times the kernel 0, 1, 2, 3 as a column they give 25, 31, 43, 49',
    matrix(16, 66, rowsOf({ ...image, shape: [3, 3], strides: [3, 1] }), { label: 'image' }),
    arrow(132, 120, 172, 120),
    text(152, 108, 'im2col', { anchor: 'middle', tone: 'soft', look: 'small' }),
    ...windows,
    matrix(224, 48, rowsOf(rows), { label: 'a patch in each row', tint: (i) => tones[i] }),
    text(384, 125, '·', { anchor: 'middle', look: 'bold' }),
    matrix(400, 48, rowsOf(kernel), { label: 'kernel' }),
    text(456, 125, '=', { anchor: 'middle', look: 'bold' }),
    matrix(474, 48, rowsOf(matmul(rows, kernel)), { label: 'product', tint: (i) => tones[i] }),
    arrow(522, 120, 548, 120),
    matrix(558, 84, rowsOf({ ...matmul(rows, kernel), shape: [2, 2], strides: [2, 1] }), {
      label: 'output',
      tint: (i, j) => tones[2 * i + j],
    }),
  )
}

/** A row-major matrix in memory order, read along its rows and down its columns; a cache line is eight numbers. */
function columns(): string {
  const [height, width, cell] = [6, 8, 26]
  const grid = (x: number, label: string, path: [number, number][]) => {
    const numbers = Array.from({ length: height }, (_, i) => Array.from({ length: width }, (_, j) => i * width + j))
    const touched = new Set(path.map(([row]) => row))
    return [
      matrix(x, 50, numbers, { cell, tint: (row) => (touched.has(row) ? 'second' : undefined) }),
      text(x + (width * cell) / 2, 26, label, { anchor: 'middle' }),
    ]
  }
  const [left, above] = [312 - 9, 50 - 9]
  const along = Array.from({ length: 6 }, (_, j): [number, number] => [0, j])
  const down = Array.from({ length: 6 }, (_, i): [number, number] => [i, 0])
  return svg(
    560,
    240,
    'Six numbers read along a row touch one cache line; six numbers read down a column touch six',
    ...grid(40, 'along a row', along),
    arrow(40 + cell / 2, above, 40 + 5.5 * cell, above, 'first', 2.5),
    text(144, 228, '6 numbers, 1 cache line', { anchor: 'middle', tone: 'soft', look: 'small' }),
    ...grid(312, 'down a column', down),
    arrow(left, 50 + cell / 2, left, 50 + 5.5 * cell, 'first', 2.5),
    text(416, 228, '6 numbers, 6 cache lines', { anchor: 'middle', tone: 'soft', look: 'small' }),
  )
}

const pixels = [
  [1, 3, 2, 0, 7],
  [5, 4, 8, 6, 7],
  [9, 2, 1, 1, 7],
  [0, 7, 3, 2, 7],
]

/** A 4×5 image cropped and cut into windows by giving it four axes. */
function windows(): string {
  const tint = (row: number, column: number): Tone | undefined =>
    column === 4 ? undefined : tones[2 * Math.floor(row / 2) + Math.floor(column / 2)]
  const axis = (x: number, y: number, label: string, tone: Tone = 'soft') => text(x, y, label, { tone, look: 'small' })
  return svg(
    640,
    215,
    'A 4 by 5 image: the fifth column is left out, the rest is cut into four windows of 2 by 2, whose maxima are 5, 8, 9, 3',
    matrix(30, 46, pixels, { label: 'x: [4, 5], cropped to [4, 4]', tint }),
    line(28 + 4 * 36, 40, 28 + 4 * 36, 196, 'second', 2, '4 4'),
    axis(30 + 4 * 36 + 2, 208, 'no window', 'second'),
    arrow(225, 118, 275, 118),
    text(250, 106, 'reshape', { anchor: 'middle', tone: 'soft', look: 'small' }),
    text(295, 76, '[ 2,  2,  2,  2 ]', { look: 'mono' }),
    axis(295, 100, 'y: window row'),
    axis(295, 118, 'i: row in the window'),
    axis(295, 136, 'x: window column'),
    axis(295, 154, 'j: column in the window'),
    axis(295, 184, 'from row 2y + i, column 2x + j'),
    arrow(470, 118, 520, 118),
    text(495, 106, 'max over i, j', { anchor: 'middle', tone: 'soft', look: 'small' }),
    matrix(548, 82, rowsOf(maxPoolVectorized(fromNested(pixels), 2)), {
      label: 'output [2, 2]',
      tint: (i, j) => tones[2 * i + j],
    }),
  )
}

export const figures = { patches, speed: () => recordedLadder('convolution'), columns, windows }
