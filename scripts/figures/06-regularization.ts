import { type Tensor, tensor } from '../../lessons/given/tensor.ts'
import {
  l1Gradient,
  l1Penalty,
  l2Gradient,
  l2Penalty,
  signedPenalty,
} from '../../solutions/06-regularization/regularization.ts'
import { type Axes, axes, circle, curve, line, place, polyline, rect, svg, type Tone, text } from './svg.ts'

type Gradient = (weights: Tensor, lambda: number) => Tensor

const one = (w: number) => tensor([1], [w])
const written = (x: number) => String(Number(x.toFixed(2))).replace('-', '−')

/** A straight piece of a graph, dashed where it would hide another. */
function piece(a: Axes, from: [number, number], to: [number, number], tone: Tone, dash = ''): string {
  const [x1, y1] = place(a, ...from)
  const [x2, y2] = place(a, ...to)
  return line(x1, y1, x2, y2, tone, 2, dash)
}

function label(a: Axes, [x, y]: [number, number], content: string, tone: Tone): string {
  const [px, py] = place(a, x, y)
  return text(px + 6, py + 5, content, { tone })
}

/** What a weight costs, and how steeply: w, |w| and w². */
function penalties(): string {
  const [left, right] = [46, 368].map<Axes>((x) => ({
    x,
    y: 262,
    width: 220,
    height: 222,
    domain: [-2, 2],
    range: [-4, 4],
  }))
  const signed = (w: number) => signedPenalty(one(w), 1)
  const slope = (gradient: Gradient) => (w: number) => gradient(one(w), 1).data[0]
  const rise = signed(1) - signed(0)
  const zero = (a: Axes) => piece(a, [-2, 0], [2, 0], 'faint') + piece(a, [0, -4], [0, 4], 'faint')
  const side = slope(l1Gradient)
  return svg(
    660,
    300,
    'Left, what a weight w from −2 to 2 costs: w² is a bowl, |w| a V with its tip at 0, w alone a straight line that is negative left of 0. Right, the slopes: 2w is a straight line through 0, that of |w| jumps from −1 to 1, that of w is 1 everywhere',
    text(156, 22, 'what a weight costs', { anchor: 'middle' }),
    zero(left),
    axes(left, [-2, -1, 0, 1, 2], [-4, -2, 0, 2, 4]),
    curve(left, (w) => l2Penalty(one(w), 1)),
    curve(left, (w) => l1Penalty(one(w), 1), 'second'),
    piece(left, [-2, signed(-2)], [2, signed(2)], 'third', '6 5'),
    label(left, [2, l2Penalty(one(2), 1)], 'w²', 'first'),
    label(left, [2, l1Penalty(one(2), 1)], '|w|', 'second'),
    text(...place(left, -1.3, -2), 'w', { tone: 'third' }),
    text(478, 22, 'how fast that grows: the slope', { anchor: 'middle' }),
    zero(right),
    axes(right, [-2, -1, 0, 1, 2], [-4, -2, 0, 2, 4]),
    curve(right, slope(l2Gradient)),
    piece(right, [-2, side(-2)], [0, side(-1)], 'second'),
    piece(right, [0, side(1)], [2, side(2)], 'second'),
    piece(right, [0, side(-1)], [0, side(1)], 'second', '2 4'),
    piece(right, [-2, rise], [2, rise], 'third', '6 5'),
    label(right, [2, slope(l2Gradient)(2)], 'of w²', 'first'),
    label(right, [2, side(2)], 'of |w|', 'second'),
    text(...place(right, -1.9, rise + 0.35), 'of w', { tone: 'third' }),
  )
}

/** The weights after each of `steps` steps against the gradient of a penalty alone. */
function descent(gradient: Gradient, start: readonly number[], steps: number, rate: number, lambda: number): Tensor[] {
  const path = [tensor([start.length], start)]
  for (let step = 0; step < steps; step++) {
    const weights = path[step]
    const slopes = gradient(weights, lambda).data
    path.push(
      tensor(
        weights.shape,
        weights.data.map((w, i) => w - rate * slopes[i]),
      ),
    )
  }
  return path
}

/** Two weights that nothing but the penalty moves. */
function descents(): string {
  const [steps, start] = [40, [1, 0.25]]
  const panels = [
    { gradient: l2Gradient, tone: 'first' as Tone, heading: 'L2: the same share in each step', x: 46 },
    { gradient: l1Gradient, tone: 'second' as Tone, heading: 'L1: the same amount in each step', x: 376 },
  ]
  const drawn = panels.flatMap(({ gradient, tone, heading, x }) => {
    const a: Axes = { x, y: 232, width: 250, height: 190, domain: [0, steps], range: [0, 1] }
    const path = descent(gradient, start, steps, 0.5, 0.0625)
    const lines = start.map((_, i) =>
      polyline(
        path.map(({ data }, step) => place(a, step, data[i])),
        tone,
      ),
    )
    const marks = start.flatMap((_, i) => {
      const arrived = path.findIndex(({ data }) => data[i] === 0)
      if (arrived < 0) {
        const last = path[steps].data[i]
        const [px, py] = place(a, steps, last)
        return [
          circle(px, py, 3, tone),
          text(px + 7, py + (i === 0 ? -1 : 7), last.toFixed(3), { look: 'small', tone }),
        ]
      }
      const [px, py] = place(a, arrived, 0)
      return [circle(px, py, 4, tone), text(px + 5, py - 10, `0 at step ${arrived}`, { look: 'small', tone })]
    })
    return [
      text(x + 125, 22, heading, { anchor: 'middle' }),
      axes(a, [0, 8, 16, 24, 32, 40], [0, 0.25, 0.5, 0.75, 1]),
      text(x + 125, 270, 'steps', { anchor: 'middle', tone: 'soft', look: 'small' }),
      ...lines,
      ...marks,
    ]
  })
  const ends = descent(l2Gradient, start, steps, 0.5, 0.0625)[steps].data
  return svg(
    660,
    282,
    `Two weights that start at 1 and 0.25. Under L2 each loses 6.25 percent a step, and after ${steps} steps they are ${[...ends].map((w) => w.toFixed(3)).join(' and ')}. Under L1 each loses 0.03125 a step, and they are 0 after 32 and after 8 steps`,
    ...drawn,
  )
}

const wanted = [3, 1, 0.4, -0.2]

/** Where half the squared distance from `wanted`, plus a penalty with λ = 0.5, is smallest. */
function settled(gradient: Gradient, stops: boolean): number[] {
  let weights = wanted
  for (let step = 0; step < 500; step++) {
    const moved = weights.map((w, i) => w - 0.1 * (w - wanted[i]))
    const slopes = gradient(tensor([4], stops ? moved : weights), 0.5).data
    weights = moved.map((w, i) => {
      const after = w - 0.1 * slopes[i]
      return stops && after * w < 0 ? 0 : after
    })
  }
  return weights
}

/** Four weights that the loss wants somewhere, and where a penalty lets them be. */
function settling(): string {
  const rows = [
    { name: 'the loss alone', values: wanted, tone: 'soft' as Tone },
    { name: 'with L2', values: settled(l2Gradient, false), tone: 'first' as Tone },
    { name: 'with L1', values: settled(l1Gradient, true), tone: 'second' as Tone },
  ]
  const [zero, unit] = [176, 52]
  const groups = wanted.flatMap((_, i) => {
    const left = 76 + i * 146
    const bars = rows.flatMap(({ values, tone }, k) => {
      const [x, value] = [left + k * 38, values[i]]
      const height = Math.abs(value) * unit
      const above = value < 0 ? zero + height + 16 : zero - height - 7
      return [
        rect(x, value < 0 ? zero : zero - height, 28, Math.max(height, 0), tone, 0.85),
        text(x + 14, above, written(value), { anchor: 'middle', look: 'small', tone }),
      ]
    })
    const name = text(left + 52, 230, `weight ${i + 1}`, { anchor: 'middle', tone: 'soft', look: 'small' })
    return [...bars, name]
  })
  const keys = rows.flatMap(({ name, tone }, i) => [
    rect(306 + i * 126, 18, 12, 12, tone, 0.85),
    text(324 + i * 126, 29, name, { look: 'small' }),
  ])
  return svg(
    660,
    244,
    `Four weights that the loss alone would put at ${wanted.map(written).join(', ')}. With L2 they settle at ${rows[1].values.map(written).join(', ')}: all halved, none 0. With L1 at ${rows[2].values.map(written).join(', ')}: two of them are 0`,
    line(60, zero, 646, zero),
    ...groups,
    ...keys,
  )
}

export const figures = { penalties, descents, settling }
