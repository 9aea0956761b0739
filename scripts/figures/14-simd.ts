import { recordedLadder } from './recorded.ts'
import { arrow, frame, line, matrix, rect, svg, type Tone, text } from './svg.ts'

/** Six numbers from the address 1024 on. */
function memory(): string {
  const [left, top, byte] = [24, 52, 22]
  const cells = Array.from({ length: 6 }, (_, i) => {
    const x = left + i * 4 * byte
    return [
      rect(x, top, 4 * byte, 40, i < 4 ? 'first' : 'faint', i < 4 ? 0.2 : 0.35),
      frame(x, top, 4 * byte, 40, 'soft'),
      ...[1, 2, 3].map((part) => line(x + part * byte, top + 30, x + part * byte, top + 40, 'soft')),
      text(x + 2 * byte, top + 22, `number ${i}`, { anchor: 'middle', look: 'small' }),
      text(x, top + 60, String(1024 + 4 * i), { anchor: 'middle', look: 'small mono', tone: 'soft' }),
    ]
  })
  return svg(
    580,
    146,
    'Six numbers in memory from address 1024 on: number 0 at 1024, number 1 at 1028, number 5 at 1044. One f32 takes four bytes, one vector sixteen',
    ...cells.flat(),
    bracket(left, 40, 16 * byte, 'v128.load(1024): 16 bytes, numbers 0 to 3'),
    text(left, 136, 'addresses count bytes: number i stands at 1024 + (i << 2)', { tone: 'soft', look: 'small' }),
  )
}

function bracket(x: number, y: number, width: number, label: string): string {
  return [
    line(x, y, x + width, y, 'first', 1.5),
    line(x, y, x, y + 8, 'first', 1.5),
    line(x + width, y, x + width, y + 8, 'first', 1.5),
    text(x + width / 2, y - 8, label, { anchor: 'middle', look: 'small', tone: 'first' }),
  ].join('\n')
}

/** [1, 10] times a 2 by 4 matrix, in lanes. */
function lanes(): string {
  const row = (x: number, y: number, numbers: number[], tone: Tone, label: string) => [
    matrix(x, y, [numbers], { cell: 38, tint: () => tone }),
    text(x + 76, y - 8, label, { anchor: 'middle', look: 'small', tone: 'soft' }),
  ]
  const sign = (x: number, y: number, what: string) => text(x, y, what, { anchor: 'middle', look: 'bold' })
  const [first, second] = [
    [1, 2, 3, 4],
    [5, 6, 7, 8],
  ]
  return svg(
    620,
    246,
    '1 in all lanes times 1, 2, 3, 4 is 1, 2, 3, 4; 10 in all lanes times 5, 6, 7, 8 is 50, 60, 70, 80; the sum is 51, 62, 73, 84',
    ...row(20, 30, [1, 1, 1, 1], 'first', 'f32x4.splat(1)'),
    sign(196, 54, '×'),
    ...row(220, 30, first, 'second', 'v128.load: row 0 of b'),
    sign(396, 54, '='),
    ...row(420, 30, first, 'third', 'f32x4.mul'),
    ...row(20, 108, [10, 10, 10, 10], 'first', 'f32x4.splat(10)'),
    sign(196, 132, '×'),
    ...row(220, 108, second, 'second', 'v128.load: row 1 of b'),
    sign(396, 132, '='),
    ...row(
      420,
      108,
      second.map((x) => 10 * x),
      'third',
      'f32x4.mul',
    ),
    line(412, 156, 580, 156, 'soft'),
    ...row(
      420,
      184,
      first.map((x, i) => x + 10 * second[i]),
      'third',
      'f32x4.add: four numbers of c',
    ),
  )
}

/** Four rows of a, one vector of b, four vectors of sums. */
function block(): string {
  const [cell, top] = [26, 96]
  const blanks = (rows: number, columns: number) => Array.from({ length: rows }, () => Array(columns).fill(''))
  const p = 2
  return svg(
    600,
    250,
    'One vector of b meets a number from each of four rows of a; four vectors of sums, one for each row of c, are kept',
    matrix(30, top, blanks(5, 5), { cell, tint: (i, j) => (j === p && i < 4 ? 'first' : undefined) }),
    text(30, top + 5 * cell + 20, 'a: one number of each of four rows', { look: 'small', tone: 'soft' }),
    matrix(230, top - 40, blanks(5, 5), { cell, tint: (i, j) => (i === p && j < 4 ? 'second' : undefined) }),
    text(230, top - 50, 'b: one vector, loaded once', { look: 'small', tone: 'soft' }),
    matrix(430, top, blanks(5, 5), { cell, tint: (i, j) => (i < 4 && j < 4 ? 'third' : undefined) }),
    text(430, top + 5 * cell + 20, 'c: four vectors of sums', { look: 'small', tone: 'soft' }),
    arrow(30 + (p + 1) * cell + 4, top + cell / 2, 226, top - 40 + (p + 0.5) * cell, 'first'),
    arrow(230 + 4 * cell + 4, top - 40 + (p + 0.5) * cell, 426, top + 1.5 * cell, 'second'),
  )
}

export const figures = { memory, lanes, block, speed: () => recordedLadder('product') }
