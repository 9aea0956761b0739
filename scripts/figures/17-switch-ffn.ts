import { countsOf, type Layer, scatter, train, untrained } from '../../lessons/given/quadrants.ts'
import { fromNested, type Tensor } from '../../lessons/given/tensor.ts'
import { expertCapacity, route, switchFeedForward } from '../../solutions/17-switch-ffn/switch-ffn.ts'
import {
  type Axes,
  arrow,
  axes,
  circle,
  frame,
  line,
  matrix,
  place,
  polyline,
  rect,
  svg,
  type Tone,
  text,
} from './svg.ts'

const tones: Tone[] = ['first', 'second', 'third', 'soft']

const shown = (value: number, digits = 2) => String(Number(value.toFixed(digits))).replace('-', '−')
const asColumn = (values: readonly number[], digits = 2) => values.map((value) => [shown(value, digits)])
const label = (x: number, y: number, content: string, tone: Tone = 'soft') =>
  text(x, y, content, { anchor: 'middle', tone, look: 'small' })

/** One token's way through the layer: four probabilities, one expert, and the token itself beside it. */
function layer(): string {
  const token = fromNested([[1, 2]])
  const router = fromNested([
    [1, 0, -1, 0],
    [0, 1, 0, -1],
  ])
  const logits = [1, 2, -1, -2]
  const { expert, probability, probabilities } = route(token, router)
  const answer = [10, -10]
  const out = switchFeedForward(
    token,
    router,
    logits.map(() => () => answer),
    { capacityFactor: 4 },
  )
  const [p] = probability
  const rows = [0, 1, 2, 3]
  const y = (e: number) => 44 + e * 40
  const middle = y(expert[0]) + 20
  return svg(
    720,
    284,
    'The token 1, 2 has the logits 1, 2, −1, −2 and the probabilities 0.256, 0.696, 0.035, 0.013. Expert 1 alone is asked; its answer 10, −10 is multiplied by 0.696 and added to the token: 7.96, −4.96',
    label(32, middle - 48, 'token'),
    matrix(12, middle - 40, asColumn([...token.data]), { cell: 40, tint: () => 'ink' }),
    arrow(58, middle, 104, middle),
    label(80, middle - 8, 'router'),
    label(132, 32, 'logits'),
    matrix(112, y(0), asColumn(logits), { cell: 40 }),
    arrow(158, middle, 216, middle),
    label(186, middle - 8, 'softmax'),
    label(248, 32, 'probabilities'),
    ...rows.map((e) =>
      [
        e === expert[0] ? rect(224, y(e), 48, 40, 'first', 0.22) : '',
        frame(224, y(e), 48, 40),
        text(248, y(e) + 25, shown(probabilities.data[e], 3), { anchor: 'middle', look: 'small' }),
        rect(308, y(e) + 4, 84, 32, e === expert[0] ? 'first' : 'faint', e === expert[0] ? 0.22 : 0.15),
        frame(308, y(e) + 4, 84, 32, e === expert[0] ? 'first' : 'faint', e === expert[0] ? 2 : 1),
        text(350, y(e) + 25, `expert ${e}`, { anchor: 'middle', tone: e === expert[0] ? 'ink' : 'soft' }),
      ].join(''),
    ),
    arrow(276, middle, 304, middle, 'first', 2),
    arrow(396, middle, 424, middle, 'first', 2),
    label(452, middle - 48, 'answer'),
    matrix(432, middle - 40, asColumn(answer), { cell: 40 }),
    arrow(478, middle, 538, middle, 'first', 2),
    text(506, middle - 8, `· ${shown(p, 3)}`, { anchor: 'middle', look: 'small', tone: 'first' }),
    matrix(546, middle - 52, asColumn(answer.map((x) => p * x)), { cell: 52 }),
    // The token itself, below everything.
    line(32, middle + 44, 32, 260, 'ink', 2),
    line(32, 260, 624, 260, 'ink', 2),
    line(624, 260, 624, middle + 12, 'ink', 2),
    label(328, 252, 'the token itself', 'ink'),
    line(602, middle, 614, middle, 'first', 2),
    circle(624, middle, 12, 'ink'),
    text(624, middle + 5, '+', { anchor: 'middle', tone: 'paper', look: 'bold' }),
    arrow(638, middle, 652, middle, 'ink', 2),
    label(684, middle - 60, 'out'),
    matrix(658, middle - 52, asColumn([...out.data]), { cell: 52, tint: () => 'ink' }),
  )
}

/** Eight tokens, four experts with two seats each: two tokens find their expert full. */
function capacity(): string {
  const chosen = [0, 2, 0, 1, 0, 2, 0, 3]
  const tokens = fromNested(chosen.map((e) => [0, 1, 2, 3].map((k) => (k === e ? 1 : 0))))
  const identity = fromNested([0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((k) => (k === i ? 1 : 0))))
  const { expert } = route(tokens, identity)
  const seats = expertCapacity(8, 4, 1)
  const [left, step, top, bottom] = [40, 76, 28, 158]
  const x = (e: number) => 16 + e * 124
  const taken = [0, 0, 0, 0]
  let overflow = 0
  const ways = expert.map((e, t) => {
    const from = left + t * step
    const isServed = taken[e] < seats
    const seat = isServed ? x(e) + 14 + 44 * taken[e]++ : 560 + 44 * overflow++
    const tone = tones[e]
    return [
      circle(from, top, 15, tone),
      text(from, top + 5, String(t), { anchor: 'middle', tone: 'paper', look: 'bold' }),
      line(from, top + 15, seat + 16, bottom + (isServed ? 0 : 10), tone, 1.5, isServed ? '' : '4 4'),
      circle(seat + 16, bottom + 24, 13, tone),
      text(seat + 16, bottom + 29, String(t), { anchor: 'middle', tone: 'paper', look: 'small bold' }),
    ].join('')
  })
  const boxes = taken.map((count, e) =>
    [
      rect(x(e), bottom, 104, 48, tones[e], 0.14),
      frame(x(e), bottom, 104, 48, tones[e], 1.5),
      ...[0, 1].map((seat) => frame(x(e) + 14 + 44 * seat, bottom + 8, 32, 32, tones[e], 1)),
      label(x(e) + 52, bottom + 66, `expert ${e}: ${count} of ${seats}`),
    ].join(''),
  )
  return svg(
    700,
    252,
    'Eight tokens choose the experts 0, 2, 0, 1, 0, 2, 0, 3, each of which has two seats. Tokens 0 and 2 are served by expert 0; tokens 4 and 6 come too late and pass as they are',
    ...boxes,
    ...ways,
    label(598, bottom + 66, 'expert 0 is full: out they'),
    label(598, bottom + 82, 'come as they went in'),
  )
}

type Point = readonly [x: number, y: number]

/** The part of a polygon in which a · x + b · y + c ≥ 0 (Sutherland and Hodgman, 1974). */
function clipped(polygon: readonly Point[], [a, b, c]: readonly number[]): Point[] {
  const side = ([x, y]: Point) => a * x + b * y + c
  return polygon.flatMap((to, i) => {
    const from = polygon.at(i - 1)!
    const [before, after] = [side(from), side(to)]
    const share = before / (before - after)
    const crossing: Point = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]
    const isCrossed = before >= 0 !== after >= 0
    return [...(isCrossed ? [crossing] : []), ...(after >= 0 ? [to] : [])]
  })
}

const square: Point[] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
]

/** Where in the square an expert has the largest logit: the others are no larger there, one line for each. */
function regionOf({ data }: Tensor, expert: number): Point[] {
  const others = [0, 1, 2, 3].filter((other) => other !== expert)
  return others.reduce<Point[]>(
    (region, other) =>
      clipped(
        region,
        [0, 1, 2].map((k) => data[4 * k + expert] - data[4 * k + other]),
      ),
    square,
  )
}

function filled(points: readonly (readonly [number, number])[], tone: Tone): string {
  const path = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
  return `<polygon points="${path}" class="f-${tone}" fill-opacity="0.2"/>${polyline([...points, points[0]], tone, 1.5)}`
}

/** The square, cut up among the experts, with the tokens in it. */
function plane(x: number, heading: string, { router }: Layer, tokens: Tensor): string[] {
  const { expert } = route(tokens, router)
  const counts = countsOf(expert)
  const a: Axes = { x, y: 254, width: 200, height: 200, domain: [-1, 1], range: [-1, 1] }
  const regions = [0, 1, 2, 3].map((e) => regionOf(router, e).map(([px, py]) => place(a, px, py)))
  return [
    text(x + 100, 24, heading, { anchor: 'middle' }),
    ...regions.map((region, e) => (region.length > 2 ? filled(region, tones[e]) : '')),
    line(x, 154, x + 200, 154, 'ink', 1, '3 3'),
    line(x + 100, 54, x + 100, 254, 'ink', 1, '3 3'),
    ...expert.map((e, t) => circle(...place(a, tokens.data[3 * t], tokens.data[3 * t + 1]), 2.4, tones[e])),
    ...regions.map((region, e) => {
      if (counts[e] === 0) return ''
      const mean = (axis: 0 | 1) => region.reduce((sum, point) => sum + point[axis], 0) / region.length
      return [
        circle(mean(0), mean(1), 11, 'paper'),
        text(mean(0), mean(1) + 5, String(e), { anchor: 'middle', look: 'bold', tone: tones[e] }),
      ].join('')
    }),
    ...counts.map((count, e) =>
      [
        rect(x + e * 51, 266, 47, 26, tones[e], 0.2),
        text(x + e * 51 + 23.5, 283, `${e}: ${count}`, { anchor: 'middle', look: 'small' }),
      ].join(''),
    ),
  ]
}

interface Run {
  layer: Layer
  /** tokens per expert, every tenth step */
  counts: number[][]
}

const tokens = scatter()

/** The run of the lesson, with snapshots. */
function trained(alpha: number): Run {
  const layer = untrained(1)
  const counts = [countsOf(route(tokens, layer.router).expert)]
  for (let step = 0; step < 400; step += 10) {
    train(layer, tokens, route, { alpha, steps: 10 })
    counts.push(countsOf(route(tokens, layer.router).expert))
  }
  return { layer, counts }
}

let runs: [without: Run, balanced: Run] | undefined
const bothRuns = () => {
  runs ??= [trained(0), trained(0.3)]
  return runs
}

/** The plane before training, after it without the load-balancing loss, and with it. */
function quadrants(): string {
  const [without, balanced] = bothRuns()
  return svg(
    690,
    322,
    'The square from −1 to 1 with 200 tokens, cut up among four experts: 10, 146, 0 and 44 tokens before training; 0, 98, 0 and 102 after training without the load-balancing loss, one half each; 50 each with it, one quadrant each',
    ...plane(12, 'before training', untrained(1), tokens),
    ...plane(245, 'after, α = 0', without.layer, tokens),
    ...plane(478, 'after, α = 0.3', balanced.layer, tokens),
    label(345, 314, 'tokens per expert'),
  )
}

/** How many tokens each expert has, step by step. */
function counts(): string {
  const chart = (x: number, heading: string, { counts }: Run) => {
    const a: Axes = { x, y: 220, width: 250, height: 170, domain: [0, 400], range: [0, 200] }
    const ends = counts.at(-1)!
    // One label for lines that end so close that theirs would overlap.
    const heads = [0, 1, 2, 3].filter((e) => !ends.slice(0, e).some((end) => Math.abs(end - ends[e]) < 10))
    return [
      text(x + 125, 30, heading, { anchor: 'middle' }),
      axes(a, [0, 100, 200, 300, 400], [0, 50, 100, 150, 200]),
      ...tones.map((tone, e) =>
        polyline(
          counts.map((row, i) => place(a, 10 * i, row[e])),
          tone,
        ),
      ),
      ...heads.map((e) => {
        const near = [0, 1, 2, 3].filter((other) => Math.abs(ends[other] - ends[e]) < 10)
        return text(x + 256, place(a, 0, ends[e])[1] + 4, near.join(', '), { look: 'small', tone: 'soft' })
      }),
    ]
  }
  const [without, balanced] = bothRuns()
  return svg(
    720,
    264,
    'Tokens per expert over 400 steps. Without the load-balancing loss, experts 1 and 3 share the tokens within 100 steps and 0 and 2 stay at 0; with it, all four have about 50 after 50 steps',
    ...chart(46, 'α = 0', without),
    ...chart(390, 'α = 0.3', balanced),
    label(171, 258, 'step'),
    label(515, 258, 'step'),
  )
}

export const figures = { layer, capacity, quadrants, counts }
