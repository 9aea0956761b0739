// Softmax of logits that are dragged: their differences decide, and beyond 709 the exponential overflows.
import { bars, draggableBars } from '../browser/bars.ts'
import { button, choice, note, row } from '../browser/controls.ts'
import { element } from '../browser/elements.ts'
import { vector, written } from '../browser/numbers.ts'
import type { Picture } from '../browser/picture.ts'

const ranges = { '−5 to 5': 5, '−50 to 50': 50, '−1000 to 1000': 1000 }
type Range = keyof typeof ranges

const picture: Picture = {
  after: './figures/range.svg',
  title: 'Three logits, and the probabilities they get',
  about:
    'Drag the logits, or move them with the arrow keys. Only their differences count: “all up” adds the same to each. Between −1000 and 1000 there is room to provoke an overflow, if the softmax does not subtract the largest.',
  module: 'lessons/01-softmax/softmax.ts',

  show({ root, call, redraw }) {
    const controls = row(root)
    const [left, right] = [element('div'), element('div')]
    root.append(element('div', { class: 'side-by-side' }, left, right))
    const words = note(root)

    let most = 5
    let logits = logitsFor([1, 2, 3])
    const probabilities = bars(right, { title: 'softmax', labels: ['p₀', 'p₁', 'p₂'], min: 0, max: 1, tone: 'third' })
    choice(controls, 'Logits from', Object.keys(ranges) as Range[], '−5 to 5', (chosen) => widen(ranges[chosen]))
    button(controls, 'All up', () => shift(0.2 * most))
    button(controls, 'All down', () => shift(-0.2 * most))

    function logitsFor(values: number[]) {
      left.replaceChildren()
      const labels = ['z₀', 'z₁', 'z₂']
      return draggableBars(left, {
        title: 'logits',
        labels,
        min: -most,
        max: most,
        step: most / 50,
        values,
        onChange: redraw,
      })
    }

    /** Another range; the bars keep their heights. */
    function widen(next: number): void {
      const values = logits.values.map((value) => (value / most) * next)
      most = next
      logits = logitsFor(values)
      redraw()
    }

    /** Adds the same to all of them, as far as there is room for all. */
    function shift(by: number): void {
      const { values } = logits
      const room = by > 0 ? most - Math.max(...values) : -most - Math.min(...values)
      const step = Math.abs(by) < Math.abs(room) ? by : room
      logits.values = values.map((value) => value + step)
    }

    return async () => {
      const { values } = logits
      const result = vector(await call('softmax', values), values.length, 'softmax')
      probabilities.show(result)
      words.say(sentence(values, result))
    }
  },
}

function sentence(logits: number[], result: number[]): string {
  if (result.every(Number.isFinite))
    return `They sum to ${written(
      result.reduce((total, p) => total + p),
      6,
    )}.`
  const largest = Math.max(...logits)
  return `e to the power of ${written(largest)} is ${written(Math.exp(largest))} in a computer. What comes out is no probability.`
}

export default picture
