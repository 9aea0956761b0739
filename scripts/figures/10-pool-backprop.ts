import { fromNested, type Tensor, tensor, toNested } from '../../lessons/given/tensor.ts'
import { maxPool } from '../../solutions/09-max-pooling/max-pooling.ts'
import { gradMaxPool } from '../../solutions/10-pool-backprop/pool.ts'
import { arrow, frame, matrix, rect, svg, type Tone, text } from './svg.ts'

const tones: Tone[] = ['first', 'second', 'third', 'ink']

function shown(t: Tensor): string[][] {
  const rows = toNested(t) as number[][]
  return rows.map((row) => row.map((value) => String(Number(value.toFixed(3))).replace('-', '−')))
}

/** Where the gradients land, beside where the diary's bug puts them. */
function winners(): string {
  const input = fromNested([
    [1, 6, 0, 2],
    [0, 3, 4, 1],
    [9, 2, 0, 1],
    [3, 0, 5, 8],
  ])
  const dOut = fromNested([
    [0.1, -0.2],
    [0.3, 0.4],
  ])
  const right = gradMaxPool(dOut, input)
  const bug = gradMaxPool(dOut, tensor(input.shape))
  const toneOf = (row: number, column: number) => tones[2 * Math.floor(row / 2) + Math.floor(column / 2)]
  const where = (gradient: Tensor) => (row: number, column: number) =>
    gradient.data[row * 4 + column] === 0 ? undefined : toneOf(row, column)
  const cell = 38
  const [window, board] = [2 * cell, 4 * cell]
  const windows = (x: number) =>
    [0, 1, 2, 3].map((i) => frame(x + (i % 2) * window, 40 + (i >> 1) * window, window, window, 'soft', 2))
  const column = (x: number, width: number, heading: string, below: string) => [
    text(x + width / 2, 24, heading, { anchor: 'middle' }),
    text(x + width / 2, 216, below, { anchor: 'middle', tone: 'soft', look: 'small' }),
  ]
  return svg(
    656,
    230,
    'A 4 by 4 input in four windows, whose winners are 6, 4, 9 and 8. The gradients 0.1, −0.2, 0.3 and 0.4 land on the winners; the bug puts them into the top-left corner of each window',
    ...column(10, board, 'input', `pooled: ${maxPool(input).data.join(', ')}`),
    matrix(10, 40, shown(input), { cell, tint: where(right) }),
    ...windows(10),
    ...column(182, window, 'dOut', 'one per window'),
    matrix(182, 40 + cell, shown(dOut), { cell, tint: (i, j) => tones[2 * i + j] }),
    arrow(268, 40 + window, 298, 40 + window),
    ...column(308, board, 'where it belongs', 'each on its winner'),
    matrix(308, 40, shown(right), { cell, tint: where(right) }),
    ...windows(308),
    ...column(490, board, 'where the bug puts it', 'three of four misplaced'),
    matrix(490, 40, shown(bug), { cell, tint: where(bug) }),
    ...windows(490),
  )
}

/** Four windows of size 3, one step apart: one pixel wins three of them. */
function overlap(): string {
  const input = fromNested([
    [1, 0, 2, 1],
    [0, 3, 6, 2],
    [2, 4, 1, 0],
    [0, 1, 5, 9],
  ])
  const dOut = fromNested([
    [0.1, 0.2],
    [0.4, 0.8],
  ])
  const numbers = shown(input)
  const added = gradMaxPool(dOut, input, 3, 1)
  const assigned = tensor(input.shape)
  const cell = 26
  const windows = tones.flatMap((tone, i) => {
    const [row, column] = [i >> 1, i % 2]
    const [x, y] = [16 + column * 130, 32 + row * 138]
    const alone = tensor(dOut.shape)
    alone.data[i] = dOut.data[i]
    const winner = gradMaxPool(alone, input, 3, 1).data.findIndex((gradient) => gradient !== 0)
    assigned.data[winner] = dOut.data[i]
    return [
      matrix(x, y, numbers, { cell, label: `passes back ${dOut.data[i]}` }),
      rect(x + column * cell, y + row * cell, 3 * cell, 3 * cell, tone, 0.18),
      frame(x + (winner % 4) * cell, y + (winner >> 2) * cell, cell, cell, tone, 2.5),
    ]
  })
  const won = (six: Tone) => (row: number, column: number) => {
    if (added.data[row * 4 + column] === 0) return undefined
    return row === 3 ? 'ink' : six
  }
  return svg(
    640,
    286,
    'Four overlapping windows of size 3. The pixel 6 wins three of them and collects 0.1 + 0.2 + 0.4 = 0.7; with assignment in place of addition it keeps only 0.4',
    ...windows,
    arrow(260, 152, 290, 152),
    text(376, 68, 'added', { anchor: 'middle' }),
    matrix(304, 80, shown(added), { tint: won('soft') }),
    text(376, 244, '0.1 + 0.2 + 0.4 = 0.7', { anchor: 'middle', tone: 'soft', look: 'small' }),
    text(552, 68, 'assigned', { anchor: 'middle' }),
    matrix(480, 80, shown(assigned), { tint: won('third') }),
    text(552, 244, '0.4 came last', { anchor: 'middle', tone: 'soft', look: 'small' }),
  )
}

export const figures = { winners, overlap }
