// The way back from the loss through the probabilities to the logits: a line for each stream, as thick as what
// flows in it. Above each logit stands what arrives there.
import { svg } from './elements.ts'
import { written } from './numbers.ts'

export interface Streams {
  probs: readonly number[]
  loss: number
  /** what comes to each probability */
  dProbs: readonly number[]
  /** for each probability what flows from it to each logit */
  flows: readonly (readonly number[])[]
  isOpen: readonly boolean[]
  /** what arrives at each logit, and what should */
  arrived: readonly number[]
  expected: readonly number[]
}

const [width, height] = [240, 430]
const [zero, unit] = [98, 60]
const [logitsAt, probsAt, lossAt] = [194, 296, 406]
const subscripts = '₀₁₂₃₄₅₆₇₈₉'
const columnOf = (i: number) => 40 + 80 * i
const toneOf = (value: number) => (value < 0 ? 'second' : 'first')
const listed = (values: readonly number[]) => values.map((value) => written(value, 3)).join(', ')

export function streamDiagram(root: Element): { show(streams: Streams): void } {
  const drawing = svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, class: 'bars', role: 'img' },
    svg('title', {}, 'The gradient’s streams'),
  )
  root.append(drawing)
  return {
    show(streams) {
      drawing.replaceChildren(
        svg('title', {}, described(streams)),
        text(width / 2, 14, 'dL/dz, and p − y as a line', 'soft'),
        svg('line', { x1: 0, x2: width, y1: zero, y2: zero, class: 's-soft' }),
        ...streams.arrived.flatMap((_, i) => arrival(streams, i)),
        ...streams.probs.flatMap((_, j) => lines(streams, j)),
        ...streams.probs.flatMap((_, j) => probability(streams, j)),
        svg('rect', {
          x: width / 2 - 52,
          y: lossAt - 15,
          width: 104,
          height: 30,
          rx: 15,
          class: 's-ink',
          fill: 'none',
        }),
        text(width / 2, lossAt + 5, `L = ${written(streams.loss)}`),
      )
    },
  }
}

function described({ isOpen, dProbs, arrived, expected }: Streams): string {
  const open = isOpen.flatMap((is, j) => (is ? [`p${subscripts[j]}`] : [])).join(', ') || 'none'
  return `Back from the loss: to the probabilities comes ${listed(dProbs)}. Open: ${open}. At the logits arrives ${listed(arrived)}; p − y is ${listed(expected)}.`
}

/** With a halo of paper: lines pass behind. */
function text(x: number, y: number, content: string, tone = 'ink', anchor = 'middle'): SVGTextElement {
  const halo = { stroke: 'var(--paper)', 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
  return svg('text', { x, y, 'text-anchor': anchor, class: `f-${tone}`, ...halo }, content)
}

/** What arrives at a logit, as a bar, with the line that it should reach. */
function arrival({ arrived, expected }: Streams, i: number): SVGElement[] {
  const [x, value] = [columnOf(i), arrived[i]]
  const end = (of: number) => zero - Math.max(-1, Math.min(1, of)) * unit
  const at = Number.isFinite(value) ? end(value) : zero
  const mark = { x1: x - 30, x2: x + 30, y1: end(expected[i]), y2: end(expected[i]) }
  return [
    svg('rect', {
      x: x - 20,
      width: 40,
      y: Math.min(at, zero),
      height: Math.abs(at - zero),
      class: `f-${toneOf(value)} bar`,
    }),
    svg('line', { ...mark, class: 's-ink', 'stroke-width': 2 }),
    text(x, besideLine(at, end(expected[i]), value < 0), written(value, 3), Number.isFinite(value) ? 'ink' : 'second'),
    text(x, logitsAt - 3, `z${subscripts[i]}`),
  ]
}

/** Where a bar's number stands: at its end, or behind the line that would run through it. */
function besideLine(end: number, line: number, isBelow: boolean): number {
  const isInTheWay = isBelow ? line > end + 2 && line < end + 20 : line < end - 2 && line > end - 20
  const from = isInTheWay ? line : end
  return isBelow ? from + 17 : from - 7
}

/** The streams of one probability: what comes to it, and what flows on to each logit where it is open. */
function lines({ flows, dProbs, isOpen }: Streams, j: number): SVGElement[] {
  const toLoss = stream(columnOf(j), probsAt, width / 2, lossAt - 16, dProbs[j] / (1 + Math.abs(dProbs[j])))
  if (!isOpen[j]) return [toLoss]
  return [toLoss, ...flows[j].map((flow, i) => stream(columnOf(i), logitsAt + 4, columnOf(j), probsAt, flow))]
}

/** Dotted where nothing flows. */
function stream(x1: number, y1: number, x2: number, y2: number, flow: number): SVGElement {
  const place = { x1, y1, x2, y2, 'stroke-linecap': 'round' }
  if (flow === 0 || !Number.isFinite(flow)) return svg('line', { ...place, class: 's-soft', 'stroke-dasharray': '1 5' })
  const thickness = 1.5 + 9 * Math.min(1, Math.abs(flow))
  return svg('line', { ...place, class: `s-${toneOf(flow)}`, 'stroke-width': thickness, 'stroke-opacity': 0.75 })
}

/** A probability, dashed where it lets nothing through, and beside its line what comes to it from the loss. */
function probability({ probs, dProbs, isOpen }: Streams, j: number): SVGElement[] {
  const x = columnOf(j)
  const isMiddle = x === width / 2
  const look = { fill: 'var(--paper)', 'stroke-width': 2, 'stroke-dasharray': isOpen[j] ? undefined : '3 4' }
  const outer = j < (probs.length - 1) / 2 ? -14 : 14
  return [
    svg('circle', { cx: x, cy: probsAt, r: 24, ...look, stroke: `var(--${isOpen[j] ? 'ink' : 'soft'})` }),
    text(x, probsAt - 3, `p${subscripts[j]}`, isOpen[j] ? 'ink' : 'soft'),
    text(x, probsAt + 13, written(probs[j], 2), isOpen[j] ? 'ink' : 'soft'),
    text(isMiddle ? x + 10 : x + outer, probsAt + 46, written(dProbs[j], 3), 'ink', isMiddle ? 'start' : 'middle'),
  ]
}
