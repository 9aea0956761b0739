// The loss of a prediction one drags, on its curve.
import { draggableBars } from '../browser/bars.ts'
import { choice, note, row } from '../browser/controls.ts'
import { element } from '../browser/elements.ts'
import { scalar, vector, written } from '../browser/numbers.ts'
import type { Picture } from '../browser/picture.ts'
import { plot } from '../browser/plot.ts'

const classes = ['class 0', 'class 1', 'class 2']
const grid = Array.from({ length: 201 }, (_, i) => i / 200)

const picture: Picture = {
  after: './figures/price.svg',
  title: 'A prediction, and what it costs',
  about:
    'Drag a probability; the others make room for it. Only that of the right class is paid for. Take it from 0.02 to 0.01, then from 0.5 to 0.49; then take it to 0.',
  module: 'pictures/02-loss.work.ts',

  show({ root, call, redraw }) {
    const controls = row(root)
    const [left, right] = [element('div'), element('div')]
    root.append(element('div', { class: 'side-by-side' }, left, right))
    const words = note(root)

    const label = choice(controls, 'The right class', classes, 'class 0', redraw)
    let before = [0.7, 0.2, 0.1]
    const prediction = draggableBars(left, {
      title: 'prediction',
      labels: classes,
      min: 0,
      max: 1,
      step: 0.01,
      values: before,
      onChange: makeRoom,
    })
    let paid = 0
    const chart = plot(right, {
      title: 'The loss over the probability of the right class, with the prediction’s place on it',
      x: 'probability of the right class',
      y: 'loss',
      xRange: [0, 1],
      // The loss at 0 is 23: it is shown when the prediction is there, and would flatten the rest.
      yRange: () => [-0.5, Math.max(6, paid + 1)],
      curves: [
        { label: 'your loss', tone: 'first' },
        { label: '−ln p', tone: 'soft', dash: [4, 4] },
        { label: 'this prediction', tone: 'second', isPoints: true },
      ],
    })

    /** The probability that was moved stays; the others share what it has left, in the ratio they had. */
    function makeRoom(): void {
      const now = prediction.values
      const moved = now.findIndex((p, i) => p !== before[i])
      if (moved >= 0) {
        const others = 1 - before[moved]
        const share = (i: number) => (others > 0 ? before[i] / others : 1 / (before.length - 1))
        before = now.map((p, i) => (i === moved ? p : share(i) * (1 - now[moved])))
        prediction.values = before
      }
      redraw()
    }

    return async () => {
      const at = classes.indexOf(label.value)
      const p = prediction.values[at]
      const xs = [...new Set([...grid, p])].sort((a, b) => a - b)
      const { curve, loss } = await call<{ curve: unknown; loss: unknown }>('losses', xs, prediction.values, at)
      const ys = vector(curve, xs.length, 'crossEntropyLoss')
      paid = scalar(loss, 'crossEntropyLoss')
      chart.show(xs, [ys, xs.map((x) => -Math.log(x)), xs.map((x) => (x === p ? paid : null))])
      words.say(`The right class has ${written(p)}, and the loss is ${written(paid, 5)}.`)
    }
  },
}

export default picture
