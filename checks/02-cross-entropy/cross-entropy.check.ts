import { readGolden } from '../given/golden.ts'
import { same } from '../given/matchers.ts'
import { fc, forAll } from '../given/random.ts'
import { subject, task } from '../given/task.ts'

const lesson = await subject(() => import('#lessons/02-cross-entropy/cross-entropy.ts'))

interface Golden {
  single: { probs: number[]; label: number; epsilon: number; loss: number }[]
  batches: { batch: number[][]; labels: number[]; loss: number }[]
}
const golden = readGolden<Golden>('02-cross-entropy')

const defaultEpsilon = 1e-10
const loss = (p: number, epsilon = defaultEpsilon) => -Math.log(p + epsilon)

/** Probabilities that sum to 1, none of them 0. */
const distributions = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 6 }).map((weights) => {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
})
const labelled = fc
  .tuple(distributions, fc.nat({ max: 5 }))
  .map(([probs, n]): [number[], number] => [probs, n % probs.length])
const labelledBatches = fc.array(labelled, { minLength: 1, maxLength: 5 })

task(
  '02-cross-entropy/crossEntropyLoss',
  lesson,
  { parameters: ['probs', 'label', 'epsilon'], returns: 'number' },
  ({ subject: crossEntropyLoss, check }) => {
    check('a probability of 0.5 costs ln 2, about 0.6931, and 0.25 costs twice that', () => {
      same(crossEntropyLoss([0.5, 0.5], 0), Math.LN2)
      same(crossEntropyLoss([0.25, 0.75], 0), 2 * Math.LN2)
    })
    check('the label says whose probability counts, and the first class is 0', () => {
      const probs = [0.5, 0.25, 0.125, 0.125]
      same(crossEntropyLoss(probs, 0), Math.LN2)
      same(crossEntropyLoss(probs, 1), 2 * Math.LN2)
      same(crossEntropyLoss(probs, 3), 3 * Math.LN2)
    })
    check('ten equal classes cost ln 10, about 2.3026', () => {
      same(crossEntropyLoss(new Array<number>(10).fill(0.1), 7), Math.LN10)
    })
    check('a probability of 1 costs −1.0e-10: the epsilon takes it just below 0', () => {
      same(crossEntropyLoss([0, 1, 0], 1), loss(1))
    })
    check('a probability of 0 costs 23.0259, the largest loss there is, and not Infinity', () => {
      same(crossEntropyLoss([1, 0], 1), -Math.log(1e-10))
    })
    check('an epsilon that is handed in is added to the probability', () => {
      same(crossEntropyLoss([0.5, 0.5], 1, 0.5), 0)
      same(crossEntropyLoss([0.25, 0.75], 0, 0.25), Math.LN2)
      same(crossEntropyLoss([0.001, 0.999], 0, 0), -Math.log(0.001))
    })
    check('half the probability costs ln 2 more', () => {
      forAll([labelled], ([probs, label]) => {
        const halved = probs.map((p, i) => (i === label ? p / 2 : p))
        const expected = crossEntropyLoss(probs, label) + Math.LN2
        same(crossEntropyLoss(halved, label), expected, { what: 'the loss at half the probability', absolute: 1e-7 })
      })
    })
    check('any prediction costs −ln(p + epsilon)', () => {
      forAll([labelled], ([probs, label]) => same(crossEntropyLoss(probs, label), loss(probs[label])))
    })
    check('the losses agree with PyTorch, digit by digit', () => {
      for (const { probs, label, epsilon, loss } of golden.single) same(crossEntropyLoss(probs, label, epsilon), loss)
    })
  },
)

task(
  '02-cross-entropy/meanCrossEntropyLoss',
  lesson,
  { parameters: ['batch', 'labels', 'epsilon'], returns: 'number' },
  ({ subject: meanCrossEntropyLoss, check }) => {
    check('the mean of ln 2 and 3 ln 2 is 2 ln 2, about 1.3863', () => {
      const batch = [
        [0.5, 0.25, 0.25],
        [0.125, 0.5, 0.375],
      ]
      same(meanCrossEntropyLoss(batch, [0, 0]), 2 * Math.LN2)
    })
    check('a batch of one costs what its prediction costs', () => {
      same(meanCrossEntropyLoss([[0.25, 0.75]], [0]), 2 * Math.LN2)
      same(meanCrossEntropyLoss([[1, 0]], [1]), -Math.log(1e-10))
    })
    check('each prediction is held against its own label', () => {
      const batch = [
        [0.5, 0.25, 0.25],
        [0.625, 0.25, 0.125],
        [0.125, 0.75, 0.125],
        [0.125, 0.375, 0.5],
      ]
      same(meanCrossEntropyLoss(batch, [0, 1, 2, 2]), 1.75 * Math.LN2)
      const twice = [0.5, 0.25, 0.25]
      same(meanCrossEntropyLoss([twice, twice], [0, 1]), 1.5 * Math.LN2)
    })
    check('32 even guesses among ten classes cost 2.3026, as one does', () => {
      const guess = new Array<number>(10).fill(0.1)
      const labels = Array.from({ length: 32 }, (_, i) => i % 10)
      same(meanCrossEntropyLoss(new Array<number[]>(32).fill(guess), labels), Math.LN10)
    })
    check('a thousand of them cost 2.3026 too, though 0.1 multiplied by itself a thousand times is 0', () => {
      const guess = new Array<number>(10).fill(0.1)
      const labels = Array.from({ length: 1000 }, (_, i) => i % 10)
      same(meanCrossEntropyLoss(new Array<number[]>(1000).fill(guess), labels), Math.LN10)
    })
    check('an epsilon that is handed in is added to each probability', () => {
      const batch = [
        [0.25, 0.75],
        [0, 1],
      ]
      same(meanCrossEntropyLoss(batch, [0, 0], 0.25), 1.5 * Math.LN2)
      same(meanCrossEntropyLoss([[0.001, 0.999]], [0], 0), -Math.log(0.001))
    })
    check('the same batch twice over costs the same', () => {
      forAll([labelledBatches], (examples) => {
        const [batch, labels] = [examples.map(([probs]) => probs), examples.map(([, label]) => label)]
        const once = meanCrossEntropyLoss(batch, labels)
        same(meanCrossEntropyLoss([...batch, ...batch], [...labels, ...labels]), once, { what: 'the loss of both' })
      })
    })
    check('any batch costs the mean of −ln(p + epsilon)', () => {
      forAll([labelledBatches], (examples) => {
        const total = examples.reduce((sum, [probs, label]) => sum + loss(probs[label]), 0)
        const [batch, labels] = [examples.map(([probs]) => probs), examples.map(([, label]) => label)]
        same(meanCrossEntropyLoss(batch, labels), total / examples.length)
      })
    })
    check('the losses agree with PyTorch, digit by digit', () => {
      for (const { batch, labels, loss } of golden.batches) same(meanCrossEntropyLoss(batch, labels), loss)
    })
  },
)
