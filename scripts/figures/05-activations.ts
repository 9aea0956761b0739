import { tensor } from '../../lessons/given/tensor.ts'
import { relu, reluGradient, tanh, tanhGradient, tanhRegion } from '../../solutions/05-activations/activations.ts'
import { type Axes, axes, circle, curve, line, place, rect, svg, type Tone, text } from './svg.ts'

const one = (x: number) => tensor([1], [x])
const reluOf = (x: number) => relu(one(x)).data[0]
const tanhOf = (x: number) => tanh(one(x)).data[0]
const reluSlope = (x: number) => reluGradient(one(1), one(x)).data[0]
const tanhSlope = (x: number) => tanhGradient(one(1), tanh(one(x))).data[0]

const tones: Record<ReturnType<typeof tanhRegion>, [Tone, opacity: number]> = {
  linear: ['first', 0.6],
  bent: ['faint', 0.5],
  saturated: ['second', 0.6],
}

/** The regions from 0 to `end`, each with the x at which it begins. */
function regionsUpTo(end: number, tolerance: number) {
  const step = 0.001
  const points = Array.from({ length: end / step }, (_, i) => ({
    from: i * step,
    name: tanhRegion(i * step, tolerance),
  }))
  const starts = points.filter(({ name }, i) => name !== points[i - 1]?.name)
  return starts.map(({ from, name }, i) => ({ from, to: starts[i + 1]?.from ?? end, name }))
}

/** tanh between its line and its ends, and below it how far the three regions reach at three tolerances. */
function regions(): string {
  const a: Axes = { x: 70, y: 216, width: 540, height: 190, domain: [-4, 4], range: [-1.3, 1.3] }
  const dashed = (x1: number, y1: number, x2: number, y2: number, tone: Tone) =>
    line(...place(a, x1, y1), ...place(a, x2, y2), tone, 1.5, '5 4')
  const strip = (y: number, tolerance: number) => [
    text(62, y + 14, `${tolerance * 100} %`, { anchor: 'end', look: 'small' }),
    ...regionsUpTo(4, tolerance).flatMap(({ from, to, name }) =>
      [from, -to].map((x) => {
        const [left] = place(a, x, 0)
        const width = ((to - from) / 8) * a.width
        return rect(left, y, width, 20, ...tones[name])
      }),
    ),
  ]
  const legend = (x: number, name: keyof typeof tones, words: string) => [
    rect(x, 348, 14, 14, ...tones[name]),
    text(x + 20, 360, words, { look: 'small' }),
  ]
  return svg(
    640,
    374,
    'The graph of tanh with the line y = x and the constants 1 and −1. Below it three bars: within 1 % tanh is linear up to 0.17 and saturated from 2.65, within 5 % up to 0.40 and from 1.83, within 20 % up to 0.89 and from 1.10; bent in between',
    axes(a, [-4, -3, -2, -1, 0, 1, 2, 3, 4], [-1, 0, 1]),
    dashed(-1.25, -1.25, 1.25, 1.25, 'first'),
    dashed(0, 1, 4, 1, 'second'),
    dashed(-4, -1, 0, -1, 'second'),
    curve(a, tanhOf, 'ink'),
    text(...place(a, 1.4, 1.14), 'y = x', { tone: 'first', look: 'small' }),
    text(...place(a, 2.2, 0.7), 'tanh x', { look: 'small' }),
    text(...place(a, 3.2, 1.08), 'sign x', { tone: 'second', look: 'small' }),
    text(70, 258, 'what tanh is, when this much still counts as equal:', { tone: 'soft', look: 'small' }),
    ...strip(266, 0.01),
    ...strip(292, 0.05),
    ...strip(318, 0.2),
    ...legend(70, 'linear', 'linear'),
    ...legend(160, 'bent', 'bent'),
    ...legend(240, 'saturated', 'saturated'),
  )
}

/** ReLU and tanh, and under each its slope. */
function slopes(): string {
  const ticks = [-3, -2, -1, 0, 1, 2, 3]
  const panel = (x: number, y: number, height: number, range: [number, number]): Axes => ({
    x,
    y,
    width: 250,
    height,
    domain: [-3, 3],
    range,
  })
  const column = (x: number) => [panel(x, 190, 150, [-1.2, 3]), panel(x, 330, 80, [0, 1.15])]
  const [left, leftSlope] = column(50)
  const [right, rightSlope] = column(370)
  const level = (from: number, to: number) =>
    line(...place(leftSlope, from, reluSlope(from)), ...place(leftSlope, to, reluSlope(to)), 'second', 2)
  const title = (a: Axes, words: string) => text(a.x + a.width / 2, 24, words, { anchor: 'middle' })
  const slopeTitle = (a: Axes) => text(a.x + 8, a.y - a.height - 4, 'its slope', { tone: 'second', look: 'small' })
  const mark = (a: Axes, x: number, y: number, words: string, dx: number, dy: number) => {
    const [px, py] = place(a, x, y)
    return circle(px, py, 3.5, 'second') + text(px + dx, py + dy, words, { tone: 'second', look: 'small' })
  }
  return svg(
    640,
    362,
    'ReLU is 0 left of 0 and the line y = x right of it; its slope is 0 on the left and 1 on the right. tanh bends from −1 to 1; its slope is a bell, 1 at 0, 0.42 at 1 and 0.01 at 3',
    title(left, 'ReLU'),
    axes(left, ticks, [-1, 0, 1, 2, 3]),
    curve(left, reluOf),
    slopeTitle(leftSlope),
    axes(leftSlope, ticks, [0, 1]),
    level(-3, -1e-9),
    level(1e-9, 3),
    title(right, 'tanh'),
    axes(right, ticks, [-1, 0, 1, 2, 3]),
    curve(right, tanhOf),
    slopeTitle(rightSlope),
    axes(rightSlope, ticks, [0, 1]),
    curve(rightSlope, tanhSlope, 'second'),
    mark(rightSlope, 1, tanhSlope(1), tanhSlope(1).toFixed(2), 8, -2),
    mark(rightSlope, 3, tanhSlope(3), tanhSlope(3).toFixed(2), -18, -10),
  )
}

export const figures = { regions, slopes }
