// The gradient's streams from the loss to the logits, each through one probability, opened and closed.

import { draggableBars } from '../browser/bars.ts'
import { conjunction } from '../browser/conjunction.ts'
import { button, choice, note, row, toggle } from '../browser/controls.ts'
import { element } from '../browser/elements.ts'
import { tensorData, vector, written } from '../browser/numbers.ts'
import type { Picture, Stage } from '../browser/picture.ts'
import { type Streams, streamDiagram } from '../browser/stream-diagram.ts'

const classes = [0, 1, 2]
const names = ['p₀', 'p₁', 'p₂']
const labels = ['class 0', 'class 1', 'class 2']

const picture: Picture = {
  after: './figures/streams.svg',
  title: 'Streams, opened and closed',
  about:
    'Open and close the way through each probability, and see what arrives at the logits. First take the label’s stream alone, then those of the wrong classes alone; then move the logits, or choose another label.',
  module: 'pictures/04-softmax-gradient.work.ts',

  show(stage) {
    const { root, redraw } = stage
    const [left, right] = [element('div'), element('div')]
    root.append(element('div', { class: 'side-by-side' }, left, right))
    const controls = row(left)
    const label = choice(controls, 'The label', labels, labels[0], redraw)
    const logits = draggableBars(left, {
      title: 'logits',
      labels: ['z₀', 'z₁', 'z₂'],
      min: -4,
      max: 4,
      step: 0.1,
      values: [2, 7, 1].map(Math.log),
      write: (value) => written(value, 3),
      onChange: redraw,
    })
    const switches = row(left)
    const open = names.map((name) => toggle(switches, `through ${name}`, true, redraw))
    const several = row(left)
    const rightOne = () => labels.indexOf(label.value)
    button(several, 'All', () => openThose(() => true))
    button(several, 'The label’s alone', () => openThose((j) => j === rightOne()))
    button(several, 'The wrong ones alone', () => openThose((j) => j !== rightOne()))
    const diagram = streamDiagram(right)
    const words = note(root)

    function openThose(isWanted: (j: number) => boolean): void {
      for (const [j, each] of open.entries()) each.isOn = isWanted(j)
    }

    return async () => {
      const isOpen = open.map(({ isOn }) => isOn)
      const streams = await backward(stage, logits.values, rightOne(), isOpen)
      diagram.show(streams)
      words.say(sentence(streams, rightOne()))
    }
  },
}

async function backward({ call, given }: Stage, logits: number[], label: number, isOpen: boolean[]): Promise<Streams> {
  const probs = vector(await given('softmax', logits), classes.length, 'softmax')
  const dProbs = vector(await call('crossEntropyGradient', probs, label), classes.length, 'crossEntropyGradient')
  const slopes = tensorData(await call('softmaxJacobian', probs), [3, 3], 'softmaxJacobian')
  const open = classes.filter((j) => isOpen[j])
  // The lesson promises a class or more.
  const arrived = open.length ? await call('streamGradient', probs, label, open) : classes.map(() => 0)
  return {
    probs,
    loss: -Math.log(probs[label]),
    dProbs,
    flows: classes.map((j) => classes.map((i) => dProbs[j] * slopes[3 * j + i])),
    isOpen,
    arrived: vector(arrived, classes.length, 'streamGradient'),
    expected: probs.map((p, i) => (i === label ? p - 1 : p)),
  }
}

function sentence({ isOpen, arrived, expected }: Streams, label: number): string {
  const through = names.filter((_, j) => isOpen[j])
  if (through.length === 0) return 'Every stream is closed: nothing arrives.'
  const way = `Through ${conjunction(through)}`
  if (arrived.every((value) => value === 0)) return `${way} arrives exactly 0, at every logit.`
  const isWhole = arrived.every((value, i) => Math.abs(value - expected[i]) < 1e-9)
  if (!isWhole) return `${way} arrives ${listed(arrived)}; p − y is ${listed(expected)}.`
  const isAlone = through.length === 1 && isOpen[label]
  return `${way} arrives p − y${isAlone ? ': the label’s stream alone is the whole gradient' : ''}.`
}

function listed(values: readonly number[]): string {
  return values.map((value) => written(value, 3)).join(', ')
}

export default picture
