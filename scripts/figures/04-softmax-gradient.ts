import { softmax } from '../../solutions/01-softmax/softmax.ts'
import { crossEntropyLoss } from '../../solutions/02-cross-entropy/cross-entropy.ts'
import {
  crossEntropyGradient,
  softmaxCrossEntropyGradient,
  softmaxJacobian,
  streamGradient,
} from '../../solutions/04-softmax-gradient/softmax-gradient.ts'
import { type Axes, arrow, axes, circle, curve, frame, line, place, rect, svg, type Tone, text } from './svg.ts'

const logits = [2, 7, 1].map(Math.log)
const probs = softmax(logits)
const label = 0
const dProbs = crossEntropyGradient(probs, label)
const jacobian = softmaxJacobian(probs)
const gradient = streamGradient(probs, label, [0, 1, 2])

const classes = [0, 1, 2]
const sub = ['₀', '₁', '₂']

function shown(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits)) + 0).replace('-', '−')
}

/** A box with a name above its number. */
function node(x: number, y: number, name: string, value: string, tone: Tone): string[] {
  return [
    rect(x - 38, y - 24, 76, 48, 'paper'),
    frame(x - 38, y - 24, 76, 48, tone, tone === 'soft' ? 1 : 2),
    text(x, y - 5, name, { anchor: 'middle', tone: tone === 'soft' ? 'ink' : tone }),
    text(x, y + 14, value, { anchor: 'middle', look: 'small' }),
  ]
}

/** A number on a line, with the line hidden behind it. */
function onLine(x: number, y: number, value: string, tone: Tone): string[] {
  const width = value.length * 7 + 8
  return [
    rect(x - width / 2, y - 9, width, 18, 'paper'),
    text(x, y + 4, value, { anchor: 'middle', tone, look: 'small' }),
  ]
}

/** The diary's diagram with the numbers of the worked example: the way there, and what flows back. */
function flow(): string {
  const [zx, px, lx] = [218, 430, 622]
  const y = (i: number) => 76 + 84 * i
  const middle = y(1)
  const between = (i: number, j: number, t: number): [number, number] => [
    zx + 38 + t * (px - zx - 76),
    y(i) + t * (y(j) - y(i)),
  ]
  const link = (i: number, j: number, tone: Tone, thickness: number) =>
    line(...between(i, j, 0), ...between(i, j, 1), tone, thickness)
  const out = (j: number, t: number): [number, number] => [px + 38 + t * (lx - px - 76), y(j) + t * (middle - y(j))]
  const heading = (x: number, words: string) => text(x, 26, words, { anchor: 'middle', tone: 'soft' })
  const wrong = classes.filter((j) => j !== label)
  return svg(
    680,
    312,
    'Three logits lead to three probabilities 0.2, 0.7, 0.1, and these to the loss 1.609. On the way back −5 comes to the label’s probability and 0 to the others; from there −5 times 0.16, −0.14 and −0.02 reaches the logits: −0.8, 0.7, 0.1',
    heading(80, '∂L/∂z'),
    heading(zx, 'logits z'),
    heading(px, 'probabilities p'),
    heading(lx, 'loss L'),
    ...classes.flatMap((i) => wrong.map((j) => link(i, j, 'faint', 1.5))),
    ...classes.map((i) => link(i, label, 'second', 2.5)),
    ...wrong.map((j) => line(...out(j, 0), ...out(j, 1), 'faint', 1.5)),
    line(...out(label, 0), ...out(label, 1), 'second', 2.5),
    ...classes.flatMap((i) => {
      const slope = jacobian.data[label * 3 + i]
      return [
        ...onLine(...between(i, label, 0.28), shown(slope), 'second'),
        text(10, y(i) + 5, `${shown(dProbs[label])} · ${shown(slope)} = ${shown(gradient[i])}`, {
          look: 'small bold',
          tone: 'second',
        }),
        arrow(zx - 44, y(i), 134, y(i), 'second'),
      ]
    }),
    ...classes.flatMap((j) => onLine(...out(j, 0.5), shown(dProbs[j]), j === label ? 'second' : 'soft')),
    ...classes.flatMap((i) => node(zx, y(i), `z${sub[i]}`, shown(logits[i], 3), 'soft')),
    ...classes.flatMap((j) => node(px, y(j), `p${sub[j]}`, shown(probs[j]), j === label ? 'second' : 'soft')),
    ...node(lx, middle, 'L', shown(crossEntropyLoss(probs, label), 3), 'soft'),
    text(px, y(0) - 32, 'the right class', { anchor: 'middle', tone: 'second', look: 'small' }),
    text((zx + px) / 2, 298, '∂p/∂z', { anchor: 'middle', tone: 'soft', look: 'small' }),
    text((px + lx) / 2, 298, '∂L/∂p', { anchor: 'middle', tone: 'soft', look: 'small' }),
  )
}

type State = 'flows' | 'empty' | 'shut'

function stroke(state: State, from: [number, number], to: [number, number]): string {
  if (state === 'flows') return line(...from, ...to, 'second', 2.5)
  return state === 'empty' ? line(...from, ...to, 'soft', 1.2) : line(...from, ...to, 'faint', 1.2, '3 4')
}

/** One setting of the switches: which streams are open, what flows, and what arrives. */
function panel(x: number, title: string, open: readonly number[]): string[] {
  const arrives = streamGradient(probs, label, open)
  const y = (i: number) => 74 + 56 * i
  const [zx, px, lx] = [x + 62, x + 136, x + 198]
  const stateOf = (j: number): State => (!open.includes(j) ? 'shut' : j === label ? 'flows' : 'empty')
  const byState = (['shut', 'empty', 'flows'] as const).flatMap((state) =>
    classes
      .filter((j) => stateOf(j) === state)
      .flatMap((j) => [
        ...classes.map((i) => stroke(state, [zx, y(i)], [px, y(j)])),
        stroke(state, [px, y(j)], [lx, y(1)]),
      ]),
  )
  const hasFlow = open.includes(label)
  return [
    text(x + 112, 26, title, { anchor: 'middle' }),
    ...byState,
    ...classes.flatMap((i) => [
      circle(zx, y(i), 6, hasFlow ? 'second' : 'soft'),
      text(zx - 14, y(i) + 5, shown(arrives[i]), { anchor: 'end', tone: hasFlow ? 'second' : 'soft', look: 'bold' }),
      circle(px, y(i), 6, stateOf(i) === 'flows' ? 'second' : stateOf(i) === 'empty' ? 'soft' : 'faint'),
      text(px + 2, y(i) - 11, stateOf(i) === 'shut' ? 'shut' : shown(dProbs[i]), {
        anchor: 'middle',
        tone: stateOf(i) === 'flows' ? 'second' : 'soft',
        look: 'small',
      }),
    ]),
    circle(lx, y(1), 6, 'soft'),
    text(zx, 216, 'z', { anchor: 'middle', tone: 'soft', look: 'small' }),
    text(px, 216, 'p', { anchor: 'middle', tone: 'soft', look: 'small' }),
    text(lx, 216, 'L', { anchor: 'middle', tone: 'soft', look: 'small' }),
  ]
}

/** The diary's question: which streams carry what. */
function streams(): string {
  const legend = (x: number, state: State, words: string) => [
    stroke(state, [x, 246], [x + 34, 246]),
    text(x + 42, 250, words, { tone: 'soft', look: 'small' }),
  ]
  return svg(
    680,
    264,
    'With all streams open −0.8, 0.7, 0.1 arrives at the logits; with the label’s alone the same; with those of the wrong classes 0, 0, 0',
    ...panel(0, 'all open', [0, 1, 2]),
    ...panel(228, 'the label’s alone', [0]),
    ...panel(456, 'the wrong classes’ alone', [1, 2]),
    ...legend(120, 'flows', 'carries −5'),
    ...legend(280, 'empty', 'open, carries 0'),
    ...legend(460, 'shut', 'shut'),
  )
}

/** Above 0 in one colour, below in the other; the larger, the stronger. */
function heat(x: number, y: number, cell: number, value: number, largest: number): string {
  return rect(x, y, cell, cell, value < 0 ? 'second' : 'first', 0.06 + (0.5 * Math.abs(value)) / largest)
}

/** The Jacobian of the worked example with its numbers, and one of ten classes without. */
function grid(): string {
  const [x, y, cell] = [64, 76, 60]
  const largest = Math.max(...jacobian.data)
  const three = classes.flatMap((i) =>
    classes.flatMap((j) => {
      const value = jacobian.data[i * 3 + j]
      const [left, top] = [x + j * cell, y + i * cell]
      return [
        heat(left, top, cell, value, largest),
        text(left + cell / 2, top + cell / 2 + 5, shown(value), { anchor: 'middle' }),
      ]
    }),
  )
  const digits = Array.from({ length: 10 }, (_, digit) => digit)
  const torn = softmax([0, 0, 1, 0, 3.4, 0, 1, 1.4, 1, 3])
  const many = softmaxJacobian(torn)
  const [left, top, small] = [458, 76, 18]
  const ten = Array.from(many.data, (value, k) =>
    heat(left + (k % 10) * small, top + Math.floor(k / 10) * small, small - 1, value, Math.max(...many.data)),
  )
  const note = (a: number, b: number, words: string) =>
    text(a, b, words, { anchor: 'middle', tone: 'soft', look: 'small' })
  return svg(
    680,
    308,
    'The Jacobian for the probabilities 0.2, 0.7, 0.1: above 0 on the diagonal, below 0 beside it, its first row 0.16, −0.14, −0.02. Beside it one of ten digits, of which 4 and 9 are likely: the strongest colours are where the rows and columns of 4 and 9 cross',
    text(x + 90, 26, 'p = 0.2, 0.7, 0.1', { anchor: 'middle' }),
    ...classes.flatMap((i) => [
      text(x + i * cell + cell / 2, y - 10, `z${sub[i]}`, { anchor: 'middle', tone: 'soft' }),
      text(x - 12, y + i * cell + cell / 2 + 5, `p${sub[i]}`, { anchor: 'end', tone: 'soft' }),
    ]),
    ...three,
    frame(x, y, 3 * cell, cell, 'ink', 2),
    text(x + 3 * cell + 14, y + cell / 2 - 4, 'the label’s row', { look: 'small' }),
    text(x + 3 * cell + 14, y + cell / 2 + 14, `times −5 is ${gradient.map((value) => shown(value)).join(', ')}`, {
      look: 'small',
      tone: 'second',
    }),
    note(x + 90, y + 3 * cell + 24, 'each row sums to 0, and each column'),
    text(left + 90, 26, 'ten digits: a 4, or a 9?', { anchor: 'middle' }),
    ...ten,
    ...digits.flatMap((digit) => [
      note(left + digit * small + 8.5, top - 8, String(digit)),
      note(left - 10, top + digit * small + 13, String(digit)),
    ]),
    note(left + 90, top + 204, `p₄ = ${shown(torn[4])}, p₉ = ${shown(torn[9])}`),
    rect(x, 288, 12, 12, 'first', 0.5),
    text(x + 18, 298, 'above 0', { tone: 'soft', look: 'small' }),
    rect(x + 84, 288, 12, 12, 'second', 0.5),
    text(x + 102, 298, 'below 0', { tone: 'soft', look: 'small' }),
  )
}

/** How hard the label’s logit is pushed, the further it falls behind: with the epsilon and without. */
function push(): string {
  const a: Axes = { x: 60, y: 220, width: 560, height: 180, domain: [0, 40], range: [-1.1, 0] }
  const without = (lead: number) => softmaxCrossEntropyGradient([0, lead], 0)[0]
  const withEpsilon = (lead: number) => {
    const [p, q] = softmax([0, lead])
    return (-1 / (p + 1e-10)) * p * q
  }
  const [edge] = place(a, -Math.log(1e-10), 0)
  return svg(
    680,
    276,
    'The gradient of the label’s logit, against the wrong logit’s lead. p − y goes to −1 and stays there. With the epsilon it turns round: at a lead of 23 it is −0.5, and beyond 30 almost 0',
    axes(a, [0, 10, 20, 30, 40], [-1, -0.5, 0]),
    text(340, 262, 'by how much the wrong logit leads', { anchor: 'middle', tone: 'soft', look: 'small' }),
    text(60, 26, 'gradient of the label’s logit', { tone: 'soft', look: 'small' }),
    line(edge, 40, edge, 220, 'faint', 1, '4 4'),
    text(edge + 8, 150, 'p = 1e-10', { tone: 'soft', look: 'small' }),
    curve(a, withEpsilon, 'second', 400),
    curve(a, without, 'first', 400),
    text(place(a, 29, 0)[0], 66, 'through −1 / (p + 1e-10)', { tone: 'second', anchor: 'start', look: 'small' }),
    text(place(a, 29, 0)[0], 194, 'p − y', { tone: 'first', look: 'small' }),
  )
}

export const figures = { flow, streams, jacobian: grid, push }
