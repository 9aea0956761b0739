import { fromNested, type Tensor, tensor, toNested } from '../../lessons/given/tensor.ts'
import { conv2d, type Mode, outputSize, pad } from '../../solutions/08-convolution/convolution.ts'
import { arrow, frame, matrix, rect, svg, type Tone, text } from './svg.ts'

const shown = (t: Tensor) =>
  (toNested(t) as number[][]).map((row) => row.map((value) => String(value + 0).replace('-', '−')))
const middle = { anchor: 'middle' } as const
const small = { ...middle, tone: 'soft', look: 'small' } as const

/** A kernel that finds the way from dark to bright, at two places of an image, and the whole output. */
function sliding(): string {
  const image = fromNested([
    [0, 0, 5, 5, 5],
    [0, 0, 5, 5, 5],
    [0, 0, 0, 0, 5],
    [0, 0, 0, 0, 5],
  ])
  const kernel = fromNested([
    [-1, 1],
    [-1, 1],
  ])
  const cell = 34
  const [top, left] = [62, 12]
  const output = conv2d(image, kernel)
  const places: [row: number, column: number, tone: Tone][] = [
    [0, 1, 'first'],
    [1, 3, 'second'],
  ]
  const toneAt = (row: number, column: number) => places.find(([y, x]) => y === row && x === column)?.[2]
  return svg(
    640,
    216,
    'A 4 by 5 image of zeros and fives, a 2 by 2 kernel of −1, 1, −1, 1 lying on it at two places, and the 3 by 4 output: 10 where both rows of the window go from 0 to 5, 5 where one of them does, 0 elsewhere',
    matrix(left, top, shown(image), { cell }),
    text(left + 2.5 * cell, 26, 'image', middle),
    text(left + 2.5 * cell, 44, '4 × 5', small),
    ...places.map(([y, x, tone]) => rect(left + x * cell, top + y * cell, 2 * cell, 2 * cell, tone, 0.2)),
    ...places.map(([y, x, tone]) => frame(left + x * cell, top + y * cell, 2 * cell, 2 * cell, tone, 2.5)),
    matrix(236, top + cell, shown(kernel), { cell }),
    text(236 + cell, 26, 'kernel', middle),
    text(236 + cell, 44, '2 × 2', small),
    text(209, top + 2 * cell + 5, '∗', middle),
    arrow(320, top + 2 * cell, 350, top + 2 * cell),
    matrix(366, top + cell / 2, shown(output), { cell, tint: toneAt }),
    text(366 + 2 * cell, 26, 'output', middle),
    text(366 + 2 * cell, 44, '3 × 4', small),
    text(520, top + 42, '−0 + 5', { tone: 'first', look: 'small' }),
    text(520, top + 58, '−0 + 5 = 10', { tone: 'first', look: 'small' }),
    text(520, top + 84, '−5 + 5', { tone: 'second', look: 'small' }),
    text(520, top + 100, '−0 + 5 = 5', { tone: 'second', look: 'small' }),
  )
}

const zeros: Record<Mode, (kernel: number) => [before: number, after: number]> = {
  valid: () => [0, 0],
  same: (kernel) => [Math.floor((kernel - 1) / 2), Math.ceil((kernel - 1) / 2)],
  full: (kernel) => [kernel - 1, kernel - 1],
}

/** A 3 × 3 kernel's first and last place on a 4 × 4 image, with the zeros of each mode, and the outputs. */
function modes(): string {
  const [size, k, cell] = [4, 3, 21]
  const grid = (x: number, y: number, n: number, tint: (row: number, column: number) => [Tone, number] | undefined) =>
    Array.from({ length: n * n }, (_, i) => {
      const [row, column] = [Math.floor(i / n), i % n]
      const [left, above] = [x + column * cell, y + row * cell]
      const tone = tint(row, column)
      return (tone ? rect(left, above, cell, cell, ...tone) : '') + frame(left, above, cell, cell)
    })
  const column = (mode: Mode, centre: number, words: string) => {
    const [before] = zeros[mode](k)
    const padded = pad(tensor([size, size]), ...zeros[mode](k), ...zeros[mode](k)).shape[0]
    const out = outputSize(size, k, mode)
    const [x, y] = [centre - (padded * cell) / 2, 148 - (padded * cell) / 2]
    const [outX, outY] = [centre - (out * cell) / 2, 336 - (out * cell) / 2]
    const isImage = (row: number, col: number) => Math.min(row, col) >= before && Math.max(row, col) < before + size
    const last = (padded - k) * cell
    const toneOf = (row: number, col: number): [Tone, number] | undefined => {
      if (row === 0 && col === 0) return ['first', 0.6]
      return row === out - 1 && col === out - 1 ? ['second', 0.6] : undefined
    }
    return [
      text(centre, 24, `'${mode}'`, middle),
      text(centre, 44, words, small),
      ...grid(x, y, padded, (row, col) => (isImage(row, col) ? ['soft', 0.4] : undefined)),
      frame(x, y, k * cell, k * cell, 'first', 3),
      frame(x + last, y + last, k * cell, k * cell, 'second', 3),
      arrow(centre, 240, centre, 264),
      ...grid(outX, outY, out, toneOf),
      text(centre, 424, `output ${out} × ${out}`, middle),
    ]
  }
  return svg(
    640,
    440,
    'A 3 by 3 kernel at its first and at its last place on a 4 by 4 image. Valid: no zeros, output 2 by 2. Same: one row and column of zeros on every side, output 4 by 4. Full: two on every side, output 6 by 6, and at its first place the kernel covers only one pixel',
    ...column('valid', 100, 'no zeros'),
    text(100, 92, 'image 4 × 4, kernel 3 × 3', { ...small, tone: 'ink' }),
    ...column('same', 300, '1 zero on every side'),
    ...column('full', 520, '2 zeros on every side'),
  )
}

/** A single bright pixel shows which way round the kernel is used. */
function flipped(): string {
  const impulse = tensor([3, 3], [0, 0, 0, 0, 1, 0, 0, 0, 0])
  const kernel = tensor([3, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9])
  const turned = tensor([3, 3], kernel.data.slice().reverse())
  const side = 108
  const toneOf = (t: Tensor) => (row: number, column: number) => {
    const value = t.data[row * 3 + column]
    return value === 1 ? 'first' : value === 9 ? 'second' : undefined
  }
  const part = (x: number, heading: string[], t: Tensor, tint: (row: number, column: number) => Tone | undefined) => [
    ...heading.map((words, i) => text(x + side / 2, 22 + 18 * i, words, i ? small : middle)),
    matrix(x, 56, shown(t), { tint }),
  ]
  const right = conv2d(impulse, kernel, 'same')
  const wrong = conv2d(impulse, turned, 'same')
  return svg(
    640,
    180,
    'An image with a single 1 in its middle, and a kernel of the numbers 1 to 9. With the kernel as it is, the output is the kernel turned by 180 degrees, 9 to 1; with the kernel flipped it is the kernel itself',
    ...part(10, ['image', 'one bright pixel'], impulse, () => undefined),
    ...part(150, ['kernel', '3 × 3'], kernel, toneOf(kernel)),
    arrow(272, 110, 312, 110),
    ...part(328, ['as it is', 'deep learning'], right, toneOf(right)),
    ...part(496, ['flipped', 'mathematics'], wrong, toneOf(wrong)),
  )
}

/** A row of four pixels with the zeros that 'same' puts around it, for kernels of 2 to 5. */
function even(): string {
  const image = tensor([1, 4], [1, 2, 3, 4])
  const cell = 32
  const [first, outAt] = [196, 486]
  const rows = [2, 3, 4, 5].flatMap((k, i) => {
    const y = 44 + i * 52
    const [before, after] = zeros.same(k)
    const padded = pad(image, 0, 0, before, after)
    const x = first - before * cell
    const isPixel = (column: number) => column >= before && column < before + 4
    const ones = tensor([1, k], new Float64Array(k).fill(1))
    return [
      text(10, y + 21, `kernel of ${k}`),
      matrix(x, y, shown(padded), { cell, tint: (_, column) => (isPixel(column) ? 'soft' : undefined) }),
      frame(x, y, k * cell, cell, 'first', 3),
      text(first + 6 * cell + 14, y + 21, `${before} + ${after}`, { tone: before === after ? 'soft' : 'second' }),
      matrix(outAt, y, shown(conv2d(image, ones, 'same')), {
        cell,
        tint: (_, column) => (column ? undefined : 'first'),
      }),
    ]
  })
  return svg(
    640,
    256,
    'A row of the pixels 1, 2, 3, 4 with the zeros of same around it: for a kernel of 2, none in front and one behind; of 3, one and one; of 4, one and two; of 5, two and two. The output always has four numbers',
    text(first + 2 * cell, 24, 'the row, with its zeros', middle),
    text(first + 6 * cell + 34, 24, 'zeros', { ...middle, tone: 'soft' }),
    text(outAt + 2 * cell, 24, 'output, all weights 1', middle),
    ...rows,
  )
}

export const figures = { sliding, modes, flipped, even }
