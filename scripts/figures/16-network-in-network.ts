import { fromNested, type Tensor, tensor, toNested } from '../../lessons/given/tensor.ts'
import { mlpConv, parameterCount, pointwiseConv } from '../../solutions/16-network-in-network/network-in-network.ts'
import { arrow, frame, line, matrix, rect, svg, type Tone, text } from './svg.ts'

const planesOf = (t: Tensor) => (toNested(t) as number[][][][])[0]
const shown = (rows: readonly (readonly number[])[]) =>
  rows.map((row) => row.map((value) => String(value).replace('-', '−')))

/** Three channels, two filters: at every position the column of channels meets the same small matrix. */
function pointwise(): string {
  const images = fromNested([
    [
      [
        [1, 0, 2],
        [3, 1, 0],
      ],
      [
        [0, 2, 1],
        [1, 4, 2],
      ],
      [
        [2, 1, 0],
        [5, 3, 1],
      ],
    ],
  ])
  const weights = fromNested([
    [2, 0, 1],
    [-1, 1, 3],
  ])
  const [row, column] = [1, 0]
  const cell = 28
  const here = (tone: Tone) => (i: number, j: number) => (i === row && j === column ? tone : undefined)
  const stack = (x: number, top: number, planes: number[][][], label: string, tone: Tone) =>
    planes.flatMap((plane, c) => {
      const y = top + c * 86
      return [
        matrix(x, y, shown(plane), { cell, label: `${label} ${c}`, tint: here(tone) }),
        frame(x + column * cell, y + row * cell, cell, cell, tone, 2.5),
      ]
    })
  const input = planesOf(images)
  const output = planesOf(pointwiseConv(images, weights))
  const columnOf = (planes: number[][][]) => shown(planes.map((plane) => [plane[row][column]]))
  return svg(
    640,
    284,
    'Three channels of 2 by 3 numbers. At row 1, column 0 they hold 3, 1 and 5; times a 2 by 3 matrix of weights that is the column 11 and 13, which stands at row 1, column 0 of two filters',
    ...stack(16, 32, input, 'channel', 'first'),
    arrow(112, 146, 148, 146),
    matrix(212, 110, shown(toNested(weights) as number[][]), { cell: 36, label: 'weights [2, 3]' }),
    text(336, 151, '·', { anchor: 'middle', look: 'bold' }),
    matrix(352, 92, columnOf(input), { cell: 36, tint: () => 'first' }),
    text(404, 151, '=', { anchor: 'middle', look: 'bold' }),
    matrix(420, 110, columnOf(output), { cell: 36, tint: () => 'second' }),
    text(334, 244, 'a dense layer, the same at every position', { anchor: 'middle', tone: 'soft', look: 'small' }),
    arrow(470, 146, 506, 146),
    ...stack(520, 75, output, 'filter', 'second'),
    text(156, 142, 'one', { tone: 'soft', look: 'small' }),
    text(156, 158, 'position', { tone: 'soft', look: 'small' }),
  )
}

/** The four counts as squares, whose areas are the numbers of parameters. */
function counts(): string {
  const kernel = { inputs: 9, outputs: 8, kernel: [1, 1] as const, positions: 1 }
  const small = [
    { ...kernel, outputs: 16 },
    { ...kernel, inputs: 16 },
  ]
  const apart = { positions: 26 * 26 }
  const side = (count: number) => Math.sqrt(count) * 0.42
  const told = (count: number) => String(count).replace(/(?=(\d{3})+$)(?<=\d)/g, ',')
  const square = (x: number, tone: Tone, count: number, what: string) => [
    rect(x - side(count) / 2, 236 - side(count), side(count), side(count), tone, 0.7),
    text(x, 226 - side(count), told(count), { anchor: 'middle' }),
    text(x, 256, what, { anchor: 'middle', tone: 'soft', look: 'small' }),
  ]
  const one = parameterCount([kernel])
  const two = parameterCount(small)
  const oneApart = parameterCount([{ ...kernel, ...apart }])
  const twoApart = parameterCount(small.map((layer) => ({ ...layer, ...apart })))
  return svg(
    640,
    292,
    `Squares whose areas are numbers of parameters: shared by all positions ${told(one)} for the kernel and ${told(two)} for the small network; with weights of their own at each of 676 positions ${told(oneApart)} and ${told(twoApart)}`,
    ...square(74, 'first', one, 'kernel'),
    ...square(190, 'first', two, 'small network'),
    ...square(354, 'second', oneApart, 'kernel'),
    ...square(526, 'second', twoApart, 'small network'),
    line(24, 236, 620, 236),
    text(132, 280, 'shared by all positions', { anchor: 'middle' }),
    text(452, 280, 'one at each of 676 positions', { anchor: 'middle' }),
  )
}

/** A bright bar on a row: what one kernel makes of its edges, and what a small network does. */
function edges(): string {
  const pixels = [0, 0, 1, 1, 0, 0]
  const patches = { data: Float64Array.from(pixels), shape: [1, 2, 1, 5], strides: [5, 1, 5, 1], offset: 0 }
  const dense = (rows: number[][]) => ({ weights: fromNested(rows), bias: tensor([rows.length]) })
  const rowsOf = (weights: number[][]) =>
    planesOf(pointwiseConv(patches, fromNested(weights))).map(([numbers]) => numbers)
  const [differences, both] = [
    [[-1, 1]],
    [
      [-1, 1],
      [1, -1],
    ],
  ]
  const afterRelu = planesOf(mlpConv(patches, [dense(differences)])).map(([numbers]) => numbers)
  const hidden = planesOf(mlpConv(patches, [dense(both)])).map(([numbers]) => numbers)
  const summed = planesOf(mlpConv(patches, [dense(both), dense([[1, 1]])])).map(([numbers]) => numbers)
  const cell = 30
  const bright = (rows: number[][], tone: Tone) => (i: number, j: number) => (rows[i][j] === 0 ? undefined : tone)
  const band = (x: number, y: number, rows: number[][], label: string, tone: Tone) =>
    matrix(x, y, shown(rows), { cell, label, tint: bright(rows, tone) })
  return svg(
    640,
    262,
    'A row of pixels 0 0 1 1 0 0. One kernel, right minus left, gives 0 1 0 −1 0 and after ReLU 0 1 0 0 0: one edge of two. Two outputs with opposite weights, each with its ReLU, added up, give 0 1 0 1 0: both edges',
    band(16, 116, [pixels], 'a row of pixels', 'ink'),
    arrow(204, 122, 232, 74),
    arrow(204, 140, 232, 178),
    text(250, 28, 'one kernel', { look: 'bold' }),
    band(250, 60, rowsOf(differences), 'right − left', 'first'),
    text(427, 80, 'ReLU', { anchor: 'middle', tone: 'soft', look: 'small' }),
    arrow(408, 88, 446, 88),
    band(460, 60, afterRelu, 'one edge of two', 'first'),
    text(250, 134, 'a small network', { look: 'bold' }),
    band(250, 166, hidden, 'right − left, left − right, each with ReLU', 'second'),
    text(427, 188, 'sum', { anchor: 'middle', tone: 'soft', look: 'small' }),
    arrow(408, 196, 446, 196),
    band(460, 181, summed, '', 'second'),
    text(460, 230, 'both edges', { tone: 'soft', look: 'small' }),
  )
}

export const figures = { pointwise, edges, counts }
