// Loss and accuracy while `npm run train` runs in a terminal: its file is followed.
import { note } from '../browser/controls.ts'
import { element } from '../browser/elements.ts'
import { scalar, written } from '../browser/numbers.ts'
import type { Picture } from '../browser/picture.ts'
import { isLive } from '../browser/place.ts'
import { plot } from '../browser/plot.ts'
import { onTraining, type Trained, trained } from '../browser/training.ts'

const pointEvery = 100
/** test digits that are read here each time there are new weights */
const looks = 500

interface Accuracy {
  after: number
  share: number
}

const picture: Picture = {
  after: './figures/learning.svg',
  title: 'A training, while it runs',
  about: `Leave this page open and run npm run train in a terminal. The loss is the mean of every ${pointEvery} batches. The weights that the training writes down about once a second are tried here on the first ${looks} test digits, by accuracy; at the end of an epoch the training itself tries all 10,000.`,
  module: 'pictures/15-training.work.ts',

  show({ root, call, redraw }) {
    const [left, right] = [element('div'), element('div')]
    root.append(element('div', { class: 'side-by-side' }, left, right))
    const words = note(root)
    let [most, mostLoss] = [pointEvery, 2.5]
    const loss = plot(left, {
      title: 'The loss over the batches',
      x: 'batches',
      y: 'loss',
      yRange: () => [0, mostLoss],
      xRange: () => [0, most],
      curves: [{ label: 'loss', tone: 'first' }],
      height: 220,
    })
    const accuracy = plot(right, {
      title: 'The share of test digits read over the batches',
      x: 'batches',
      y: 'accuracy',
      yRange: [0, 1],
      xRange: () => [0, most],
      curves: [
        { label: `of ${looks}`, tone: 'second' },
        { label: 'of 10,000', tone: 'third', isPoints: true },
      ],
      height: 220,
    })
    /** of this training, as far as it was watched */
    let watched: Accuracy[] = []
    onTraining('weights', redraw)

    function showCurves({ losses: { loss: losses = [] }, accuracies }: Trained): void {
      most = Math.max(1, losses.length) * pointEvery
      mostLoss = Math.max(1, ...losses.filter(Number.isFinite)) * 1.05
      loss.show(
        losses.map((_, i) => (i + 1) * pointEvery),
        [losses],
      )
      const places = [...new Set([...watched, ...accuracies].map(({ after }) => after))].sort((a, b) => a - b)
      const along = (points: Accuracy[]) =>
        places.map((place) => points.findLast(({ after }) => after === place)?.share ?? null)
      accuracy.show(
        places.map((place) => place * pointEvery),
        [interpolated(along(watched)), along(accuracies)],
      )
    }

    return async () => {
      const found = await trained('weights')
      if (!found) return words.say(nothing(scalar(await call('shareUntrained', looks), 'accuracy')))
      const { length: after } = found.losses.loss ?? []
      const share = scalar(await call('share', found.parameters, looks), 'accuracy')
      // A training that begins anew has fewer losses than were seen.
      watched = [...watched.filter((point) => point.after < after), { after, share }]
      showCurves(found)
      words.say(sentence(found, share))
    }
  },
}

/** A line goes on where only the other curve has a point. */
function interpolated(values: (number | null)[]): (number | null)[] {
  return values.map((value, i) => {
    const [before, behind] = [
      values.findLastIndex((v, k) => k < i && v !== null),
      values.findIndex((v, k) => k > i && v !== null),
    ]
    if (value !== null || before < 0 || behind < 0) return value
    return values[before]! + ((values[behind]! - values[before]!) * (i - before)) / (behind - before)
  })
}

function nothing(share: number): string {
  const untrained = `Untrained, the network reads ${percent(share)} of the ${looks}.`
  if (!isLive) return `${untrained} There is no training to follow on a page that no npm start stands behind.`
  return `Nothing has been trained yet: npm run train in a terminal, and the curves begin here. ${untrained}`
}

function sentence({ epochsDone, losses: { loss = [] } }: Trained, share: number): string {
  const epochs = epochsDone === 1 ? '1 epoch is' : `${epochsDone} epochs are`
  const last = loss.length ? ` The last ${pointEvery} batches cost ${written(loss.at(-1)!, 3)} on average.` : ''
  return `${epochs} done.${last} The weights as they are now read ${percent(share)} of the ${looks} test digits.`
}

function percent(share: number): string {
  return `${written(100 * share, 3)} %`
}

export default picture
