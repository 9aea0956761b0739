import { type Tensor, tensor, toNested } from '../../lessons/given/tensor.ts'
import { numericalDerivative, numericalJacobian } from '../../solutions/03-derivatives/derivatives.ts'
import { type Axes, axes, circle, curve, frame, line, matrix, place, polyline, svg, type Tone, text } from './svg.ts'

const cube = (x: number) => x ** 3
const at = 1
const h = 0.5

interface Panel {
  x: number
  heading: string
  /** where the line is laid through the curve */
  from: number
  to: number
  tone: Tone
}

/** The curve with its tangent, and a line through two of its points. */
function panel({ x, heading, from, to, tone }: Panel): string[] {
  const a: Axes = { x, y: 262, width: 250, height: 220, domain: [0, 2], range: [-1, 5] }
  const slope = (cube(to) - cube(from)) / (to - from)
  const tangent = numericalDerivative(cube, at)
  const through = (px: number, py: number, m: number, reach: [number, number]) =>
    reach.map((end) => place(a, end, py + m * (end - px))) as [[number, number], [number, number]]
  const [[x1, y1], [x2, y2]] = through(at, cube(at), tangent, [0.4, 2])
  const secant = through(from, cube(from), slope, [from - 0.2, to + 0.15])
  const points = [from, to].map((px) => place(a, px, cube(px)))
  return [
    text(x + 125, 24, heading, { anchor: 'middle' }),
    axes(a, [0, 0.5, 1, 1.5, 2], [0, 1, 2, 3, 4]),
    line(...place(a, 0, 0), ...place(a, 2, 0), 'faint'),
    curve(a, cube, 'ink'),
    line(x1, y1, x2, y2, 'soft', 1.5, '5 4'),
    polyline(secant, tone, 2),
    circle(...place(a, at, cube(at)), 4, 'soft'),
    ...points.map(([px, py]) => circle(px, py, 4.5, tone)),
    text(x + 14, 62, `through the points: slope ${slope}`, { tone, look: 'small' }),
    text(x + 14, 80, `tangent: slope ${tangent.toFixed(0)}`, { tone: 'soft', look: 'small' }),
  ]
}

function secants(): string {
  return svg(
    640,
    300,
    'The curve x³ with its tangent at 1, of slope 3. Left, a line through the points at 1 and 1.5 has slope 4.75. Right, a line through the points at 0.5 and 1.5 has slope 3.25 and lies almost parallel to the tangent',
    ...panel({ x: 40, heading: 'one side: from 1 to 1.5', from: at, to: at + h, tone: 'second' }),
    ...panel({ x: 366, heading: 'both sides: from 0.5 to 1.5', from: at - h, to: at + h, tone: 'first' }),
  )
}

/** The error of both differences for eˣ at 1, for nudges from 1e-14 to 0.1. */
function errors(): string {
  const a: Axes = { x: 70, y: 270, width: 520, height: 230, domain: [-14.3, -0.7], range: [-12, 0] }
  const nudges = Array.from({ length: 53 }, (_, i) => -14 + i / 4)
  const forward = (step: number) => (Math.exp(1 + step) - Math.E) / step
  const central = (step: number) => numericalDerivative(Math.exp, 1, step)
  const dots = (slope: (step: number) => number, tone: Tone) => {
    const points = nudges.map((exponent) => {
      const error = Math.max(Math.abs(slope(10 ** exponent) - Math.E), 1e-12)
      return place(a, exponent, Math.log10(error))
    })
    return [polyline(points, tone, 1.25), ...points.map(([x, y]) => circle(x, y, 2.5, tone))]
  }
  const across = [-14, -12, -10, -8, -6, -4, -2].flatMap((exponent) => {
    const [x] = place(a, exponent, a.range[0])
    return [
      line(x, a.y, x, a.y + 5),
      text(x, a.y + 20, `1e−${-exponent}`, { anchor: 'middle', tone: 'soft', look: 'small' }),
    ]
  })
  const up = [-12, -10, -8, -6, -4, -2, 0].flatMap((exponent) => {
    const [, y] = place(a, a.domain[0], exponent)
    return [
      line(a.x - 5, y, a.x, y),
      line(a.x, y, a.x + a.width, y, 'faint'),
      text(a.x - 9, y + 4, exponent === 0 ? '1' : `1e−${-exponent}`, { anchor: 'end', tone: 'soft', look: 'small' }),
    ]
  })
  const [best] = place(a, -5, 0)
  return svg(
    620,
    318,
    'The error of the slope of eˣ at 1 against the nudge h, both on logarithmic scales. Forward differences are best near 1e-8, with an error of about 1e-8. Central differences fall twice as steeply and are best near 1e-5, with an error below 1e-10. Left of that both rise in a ragged line',
    text(a.x - 50, 22, 'error', { tone: 'soft', look: 'small' }),
    text(a.x + a.width, a.y + 38, 'h', { anchor: 'end', tone: 'soft', look: 'small' }),
    ...up,
    line(a.x, a.y, a.x + a.width, a.y),
    line(a.x, a.y, a.x, a.y - a.height),
    ...across,
    line(best, a.y, best, a.y - a.height, 'soft', 1, '4 4'),
    text(best - 6, a.y - a.height + 14, 'h = 1e−5', { anchor: 'end', tone: 'soft', look: 'small' }),
    ...dots(forward, 'second'),
    ...dots(central, 'first'),
    text(...place(a, -4.75, -1.85), 'one side', { tone: 'second' }),
    text(...place(a, -2.9, -9.2), 'both sides', { tone: 'first' }),
    text(...place(a, -13.6, -7.3), 'rounding', { tone: 'soft', look: 'small' }),
  )
}

/** dY/dW for Y = XW: a block for each number of Y, in it a slope for each number of W. */
function blocks(): string {
  const x = tensor([2, 3], [1, 2, 3, 4, 5, 6])
  const w = tensor([3, 4])
  const timesX = (weights: Tensor) => {
    const y = tensor([2, 4])
    for (let i = 0; i < 8; i++) {
      for (let k = 0; k < 3; k++) y.data[i] += x.data[(i >> 2) * 3 + k] * weights.data[k * 4 + (i % 4)]
    }
    return y
  }
  const jacobian = toNested(numericalJacobian(timesX, w)) as number[][][][]
  const count = jacobian.flat(3).filter((slope) => Math.abs(slope) > 0.5).length
  const [cell, gap] = [26, 22]
  const marks = jacobian.flatMap((row, i) =>
    row.flatMap((block, j) => {
      const [left, top] = [184 + j * (4 * cell + gap), 44 + i * (3 * cell + 44)]
      const shown = block.map((line) => line.map((slope) => Math.abs(Math.round(slope))))
      const tone: Tone = i === 0 ? 'first' : 'second'
      return [
        matrix(left, top, shown, { cell, label: `Y[${i}, ${j}]`, tint: (k, l) => (shown[k][l] ? tone : undefined) }),
        frame(left, top, 4 * cell, 3 * cell, 'soft', 1.5),
      ]
    }),
  )
  const given = toNested(x) as number[][]
  return svg(
    690,
    296,
    'dY/dW for Y = XW: eight blocks of 3 by 4 slopes, one block for each number of Y. In the block of Y[i, j] only column j is not zero, and it holds row i of X: 24 numbers of 96',
    matrix(24, 104, given, { cell: 36, label: 'X', tint: (i) => (i === 0 ? 'first' : 'second') }),
    ...marks,
    text(184, 274, `${count} of ${jacobian.flat(3).length} numbers are not 0`, { tone: 'soft', look: 'small' }),
  )
}

export const figures = { secants, errors, blocks }
