import { crossEntropyLoss } from '../../solutions/02-cross-entropy/cross-entropy.ts'
import { type Axes, axes, circle, line, place, polyline, rect, svg, type Tone, text } from './svg.ts'

const loss = (p: number, epsilon?: number) => crossEntropyLoss([p], 0, epsilon)
const shown = (value: number, digits: number) => value.toFixed(digits).replace('-', '−')

/** From `low` to `high`, each number the same multiple of the one before: close together where a logarithm is steep. */
function spaced(low: number, high: number, count = 120): number[] {
  return Array.from({ length: count + 1 }, (_, i) => low * (high / low) ** (i / count))
}

function graph(a: Axes, f: (x: number) => number, [low, high]: [number, number], tone: Tone): string {
  return polyline(
    spaced(low, high).map((x) => place(a, x, f(x))),
    tone,
  )
}

/** ln x, and the same turned over. */
function logarithm(): string {
  const panel = (x: number, title: string, f: (x: number) => number, range: [number, number], ticks: number[]) => {
    const a: Axes = { x, y: 250, width: 250, height: 200, domain: [0, 3], range }
    const [one, zero] = place(a, 1, 0)
    const points = [0.25, 0.5, 1].map((p) => {
      const [px, py] = place(a, p, f(p))
      const label = p === 1 ? '0 at 1' : `${shown(f(p), 4)} at ${p}`
      return circle(px, py, 4, 'second') + text(px + 10, py + (title === 'ln x' ? 16 : -6), label, { look: 'small' })
    })
    return [
      rect(x, 50, one - x, 200, 'third', 0.12),
      line(x, zero, x + 250, zero, 'faint'),
      axes(a, [0, 1, 2, 3], ticks),
      graph(a, f, [Math.exp(-3), 3], 'first'),
      ...points,
      text(x + 125, 26, title, { anchor: 'middle' }),
      text((x + one) / 2, 44, 'probabilities', { anchor: 'middle', tone: 'third', look: 'small' }),
      text(x + 250, 288, 'x', { anchor: 'end', tone: 'soft', look: 'small' }),
    ]
  }
  return svg(
    640,
    296,
    'Left, ln x: it comes up steeply from far below, is −1.3863 at 0.25, −0.6931 at 0.5 and 0 at 1, and goes on slowly above 0. Right, −ln x: the same turned over, 1.3863 at 0.25, 0.6931 at 0.5, 0 at 1. Probabilities lie between 0 and 1',
    ...panel(50, 'ln x', Math.log, [-3, 1.2], [-3, -2, -1, 0, 1]),
    ...panel(370, '−ln x', (x) => -Math.log(x), [-1.2, 3], [-1, 0, 1, 2, 3]),
  )
}

/** What the probability of the right class costs, beside 1 − p. */
function price(): string {
  const a: Axes = { x: 60, y: 280, width: 420, height: 240, domain: [0, 1], range: [0, 5] }
  const points = [0.01, 0.1, 0.25, 0.5, 0.9].map((p) => {
    const [x, y] = place(a, p, loss(p))
    return circle(x, y, 4.5, 'first') + text(x + 10, y - 5, `${p} costs ${shown(loss(p), 4)}`, { look: 'small' })
  })
  const [from, to] = [place(a, 0, 1), place(a, 1, 0)]
  return svg(
    560,
    330,
    'The loss over the probability of the right class: 0.01 costs 4.6052, 0.1 costs 2.3026, 0.25 costs 1.3863, 0.5 costs 0.6931, 0.9 costs 0.1054. The straight line 1 − p nearly meets the curve on the right, and stays below 1 on the left',
    axes(a, [0, 0.25, 0.5, 0.75, 1], [0, 1, 2, 3, 4, 5]),
    line(from[0], from[1], to[0], to[1], 'second', 1.5, '5 4'),
    text(place(a, 0.07, 0)[0], place(a, 0, 0.5)[1], '1 − p', { tone: 'second', look: 'small' }),
    graph(a, loss, [Math.exp(-5), 1], 'first'),
    ...points,
    text(60, 24, 'loss', { tone: 'soft', look: 'small' }),
    text(480, 318, 'probability of the right class', { anchor: 'end', tone: 'soft', look: 'small' }),
  )
}

/** What an epsilon does, on an axis on which each step to the left is a tenth of the probability. */
function epsilon(): string {
  const a: Axes = { x: 60, y: 270, width: 420, height: 220, domain: [-14, 0], range: [-2, 34] }
  const over = (f: (p: number) => number, tone: Tone) =>
    polyline(
      Array.from({ length: 113 }, (_, i) => -14 + i / 8).map((power) => place(a, power, f(10 ** power))),
      tone,
    )
  const powers = ['10⁻¹⁴', '10⁻¹²', '10⁻¹⁰', '10⁻⁸', '10⁻⁶', '10⁻⁴', '10⁻²', '1'].map((label, i) => {
    const [x, y] = place(a, -14 + 2 * i, -2)
    return line(x, y, x, y + 5, 'soft') + text(x, y + 20, label, { anchor: 'middle', tone: 'soft', look: 'small' })
  })
  const top = place(a, -14, loss(0))[1]
  return svg(
    640,
    320,
    'The loss over the probability, each tick a hundredth of the one to its right. Without an epsilon the loss rises in a straight line without end; with 1e-10 it bends at 10⁻¹⁰ and stays below 23.0259; with an epsilon of 1 it is below 0 everywhere',
    axes(a, [], [0, 10, 20, 30]),
    ...powers,
    line(60, top, 480, top, 'faint', 1, '4 4'),
    line(60, place(a, 0, 0)[1], 480, place(a, 0, 0)[1], 'faint'),
    over((p) => -Math.log(p), 'soft'),
    over((p) => loss(p), 'first'),
    over((p) => loss(p, 1 ** -10), 'second'),
    text(488, top + 4, `${shown(loss(0), 4)} = −ln 1e-10`, { tone: 'first', look: 'small' }),
    text(112, 62, 'no epsilon', { tone: 'soft', look: 'small' }),
    text(70, top + 20, 'epsilon 1e-10', { tone: 'first', look: 'small' }),
    text(488, place(a, 0, -0.7)[1] + 8, 'epsilon 1 ** −10', { tone: 'second', look: 'small' }),
    text(60, 34, 'loss', { tone: 'soft', look: 'small' }),
    text(480, 312, 'probability of the right class', { anchor: 'end', tone: 'soft', look: 'small' }),
  )
}

export const figures = { logarithm, price, epsilon }
