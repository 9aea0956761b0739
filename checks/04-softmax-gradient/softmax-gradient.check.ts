import { fromNested, type Tensor, tensor } from '#given/tensor.ts'
import { readGolden } from '../given/golden.ts'
import { centralDifferences, dot } from '../given/gradients.ts'
import { holds, refuses, same } from '../given/matchers.ts'
import { fc, forAll, numbers, randomTensor, vectors } from '../given/random.ts'
import { subject, task } from '../given/task.ts'

const lesson = await subject(() => import('#lessons/04-softmax-gradient/softmax-gradient.ts'))

const golden = readGolden<{
  crossEntropyGradient: { probs: number[]; label: number; gradient: number[] }[]
  softmaxJacobian: { probs: number[]; jacobian: number[][] }[]
  streamGradient: { probs: number[]; label: number; classes: number[]; gradient: number[] }[]
  softmaxCrossEntropyGradient: { logits: number[]; label: number; gradient: number[] }[]
}>('04-softmax-gradient')

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

function softmaxOf(logits: readonly number[]): number[] {
  const exps = logits.map((logit) => Math.exp(logit - Math.max(...logits)))
  return exps.map((exp) => exp / sum(exps))
}

const oneHot = (n: number, label: number) => Array.from({ length: n }, (_, i) => (i === label ? 1 : 0))
const minusOneHot = (probs: readonly number[], label: number) => {
  const y = oneHot(probs.length, label)
  return probs.map((p, i) => p - y[i])
}

/** A prediction and its label, no probability below 1/8: there −1 / p and −1 / (p + 1e-10) are the same to nine digits. */
interface Example {
  probs: number[]
  label: number
}
const examples = fc.array(fc.integer({ min: 3, max: 7 }), { minLength: 2, maxLength: 4 }).chain((weights) =>
  fc.record<Example>({
    probs: fc.constant(weights.map((weight) => weight / sum(weights))),
    label: fc.nat({ max: weights.length - 1 }),
  }),
)
const predictions = examples.map(({ probs }) => probs)

interface Logits {
  logits: number[]
  label: number
}
const labelledLogits = vectors(-8, 8, 2, 6).chain((logits) =>
  fc.record<Logits>({ logits: fc.constant(logits), label: fc.nat({ max: logits.length - 1 }) }),
)

const four = [0.5, 0.25, 0.125, 0.125]

/** Labels that are none of 3 classes are refused. All calls are made before the first is judged. */
function refusesEach(call: (label: number) => unknown): void {
  for (const label of [5, -1, 3]) {
    try {
      call(label)
    } catch {
      // Judged below.
    }
  }
  for (const label of [5, -1, 3]) refuses(() => call(label), [label, 3])
}

task(
  '04-softmax-gradient/crossEntropyGradient',
  lesson,
  { parameters: ['probs', 'label'], returns: 'vector' },
  ({ subject: crossEntropyGradient, check }) => {
    /** All calls are made before the first is judged: where two mistakes meet, one call does not tell which. */
    const expectEach = (all: readonly Example[]) => {
      const gradientOf = ({ probs, label }: Example) => crossEntropyGradient([...probs], label)
      const expected = ({ probs, label }: Example) => probs.map((p, j) => (j === label ? -1 / p : 0))
      all.forEach(gradientOf)
      for (const example of all) same(gradientOf(example), expected(example))
    }
    check('a probability of 0.5 at the label has the gradient −2, and one of 0.25 has −4', () => {
      expectEach([
        { probs: [0.25, 0.5, 0.25], label: 1 },
        { probs: [0.5, 0.25, 0.25], label: 1 },
        { probs: [0.25, 0.75], label: 0 },
        { probs: [0.5, 0.125, 0.375], label: 0 },
        { probs: [0.25, 0.25, 0.5], label: 2 },
      ])
    })
    check('the label says which class it is about, and the first class is 0', () => {
      expectEach([0, 1, 2, 3].map((label) => ({ probs: four, label })))
    })
    check('every class but the label gets 0', () => {
      forAll([examples], ({ probs, label }) => {
        const others = crossEntropyGradient(probs, label).filter((_, j) => j !== label)
        same(others, new Array<number>(probs.length - 1).fill(0), { what: 'what the other classes get' })
      })
    })
    check('half the probability at the label, twice the gradient', () => {
      forAll([examples], ({ probs, label }) => {
        const halved = probs.map((p, j) => (j === label ? p / 2 : p))
        const expected = 2 * crossEntropyGradient(probs, label)[label]
        const gradient = crossEntropyGradient(halved, label)
        same(gradient[label], expected, { what: 'the gradient at half the probability', relative: 1e-7 })
      })
    })
    check('a probability of 0.001 at the label has the gradient −1000', () => {
      same(crossEntropyGradient([0.009, 0.001, 0.99], 1), [0, -1000, 0], { relative: 1e-6 })
      same(crossEntropyGradient([0.001, 0.999], 1), [0, -1 / 0.999])
    })
    check('the gradient is the slope of −ln p that central differences find', () => {
      forAll([examples], ({ probs, label }) => {
        const slope = centralDifferences((p) => -Math.log(p.data[label]), tensor([probs.length], probs))
        same(crossEntropyGradient(probs, label), slope, { relative: 1e-6, absolute: 1e-8 })
      })
    })
    check('a label that is no class is refused, with the label and the number of classes named', () => {
      refusesEach((label) => crossEntropyGradient([0.5, 0.25, 0.25], label))
    })
    check('the gradients agree with PyTorch', () => {
      for (const { probs, label, gradient } of golden.crossEntropyGradient) {
        same(crossEntropyGradient([...probs], label), gradient, { relative: 1e-7 })
      }
    })
  },
)

task(
  '04-softmax-gradient/softmaxJacobian',
  lesson,
  { parameters: ['probs'], returns: 'tensor', axes: ['row', 'column'] },
  ({ subject: softmaxJacobian, check }) => {
    const jacobianOf = (probs: readonly number[]) =>
      fromNested(probs.map((p, i) => probs.map((q, j) => p * ((i === j ? 1 : 0) - q))))
    /** All calls are made before the first is judged. */
    const expectEach = (all: readonly number[][]) => {
      for (const probs of all) softmaxJacobian(probs)
      for (const probs of all) same(softmaxJacobian(probs), jacobianOf(probs))
    }
    check('two classes of 0.5 have 0.25 on the diagonal and −0.25 beside it', () => {
      expectEach([
        [0.5, 0.5],
        [0.25, 0.75],
        [0.75, 0.25],
        [0.125, 0.875],
        [0.375, 0.625],
      ])
    })
    check('the probabilities 0.5, 0.3, 0.2 have 0.25, 0.21, 0.16 on the diagonal', () => {
      const jacobian = [
        [0.25, -0.15, -0.1],
        [-0.15, 0.21, -0.06],
        [-0.1, -0.06, 0.16],
      ]
      same(softmaxJacobian([0.5, 0.3, 0.2]), fromNested(jacobian))
    })
    check('each row sums to 0: adding the same to every logit moves no probability', () => {
      forAll([predictions], (probs) => {
        const { data } = softmaxJacobian(probs)
        const n = probs.length
        const rows = probs.map((_, i) => sum([...data.subarray(i * n, (i + 1) * n)]))
        same(rows, new Array<number>(n).fill(0), { what: 'the sums of the rows', axes: ['row'] })
      })
    })
    check('each column sums to 0: what one probability gains, the others lose', () => {
      forAll([predictions], (probs) => {
        const { data } = softmaxJacobian(probs)
        const columns = probs.map((_, j) => sum([...data].filter((_, k) => k % probs.length === j)))
        same(columns, new Array<number>(probs.length).fill(0), { what: 'the sums of the columns', axes: ['column'] })
      })
    })
    check('a probability grows with its own logit and shrinks with every other', () => {
      forAll([predictions], (probs) => {
        const { data, shape } = softmaxJacobian(probs)
        const n = probs.length
        same(shape, [n, n], { what: 'the shape' })
        data.forEach((slope, k) => {
          const [i, j] = [Math.floor(k / n), k % n]
          holds(i === j ? slope > 0 : slope < 0, `the derivative of p_${i} by z_${j} is ${slope}`)
        })
      })
    })
    check('a probability of 0 moves with no logit, and neither does one of 1', () => {
      same(softmaxJacobian([0, 1, 0]), tensor([3, 3]))
      const jacobian = [
        [0.25, 0, -0.25],
        [0, 0, 0],
        [-0.25, 0, 0.25],
      ]
      same(softmaxJacobian([0.5, 0, 0.5]), fromNested(jacobian))
    })
    check('any probabilities have p_i · (δ_ij − p_j) in row i, column j', () => {
      forAll([predictions], (probs) => same(softmaxJacobian(probs), jacobianOf(probs)))
    })
    check('a random mix of the outputs has the slopes that central differences find', () => {
      forAll([vectors(-3, 3, 2, 5), fc.integer({ min: 1, max: 1000 })], (logits, seed) => {
        const n = logits.length
        const u = randomTensor([n], seed)
        const mix = (z: Tensor) => dot(tensor([n], softmaxOf([...z.data])), u)
        const slope = centralDifferences(mix, tensor([n], logits))
        const { data } = softmaxJacobian(softmaxOf(logits))
        const gradient = logits.map((_, j) => sum([...u.data].map((weight, i) => weight * data[i * n + j])))
        same(gradient, slope, { what: 'the rows, each times its random number, added up', absolute: 1e-8 })
      })
    })
    check('the Jacobians agree with PyTorch', () => {
      for (const { probs, jacobian } of golden.softmaxJacobian) same(softmaxJacobian(probs), fromNested(jacobian))
    })
  },
)

interface Stream extends Example {
  classes: number[]
}
const streams = examples.chain((example) =>
  fc
    .subarray([...example.probs.keys()], { minLength: 1 })
    .chain((classes) => fc.shuffledSubarray(classes, { minLength: classes.length }))
    .map((classes): Stream => ({ ...example, classes })),
)

task(
  '04-softmax-gradient/streamGradient',
  lesson,
  { parameters: ['probs', 'label', 'classes'], returns: 'vector' },
  ({ subject: streamGradient, check }) => {
    const expected = ({ probs, label, classes }: Stream) =>
      classes.includes(label) ? minusOneHot(probs, label) : new Array<number>(probs.length).fill(0)
    /** All calls are made before the first is judged. */
    const expectEach = (all: readonly Stream[]) => {
      const gradientOf = ({ probs, label, classes }: Stream) => streamGradient([...probs], label, classes)
      all.forEach(gradientOf)
      for (const stream of all) same(gradientOf(stream), expected(stream))
    }
    const open = (...classes: number[]): Stream => ({ probs: four, label: 1, classes })
    check('all streams together are p − y', () => {
      expectEach([
        open(0, 1, 2, 3),
        { probs: [0.25, 0.75], label: 0, classes: [0, 1] },
        { probs: [0.25, 0.75], label: 1, classes: [0, 1] },
        { probs: [0.5, 0.3, 0.2], label: 2, classes: [0, 1, 2] },
        { probs: [0.5, 0.3, 0.2], label: 0, classes: [0, 1, 2] },
      ])
    })
    check('the stream through the label alone is already all of p − y, for every logit', () => {
      expectEach([
        open(1),
        { probs: four, label: 0, classes: [0] },
        { probs: four, label: 3, classes: [3] },
        { probs: [0.25, 0.75], label: 1, classes: [1] },
        { probs: [0.5, 0.3, 0.2], label: 2, classes: [2] },
      ])
    })
    check('the streams through wrong classes are 0, one by one and all together', () => {
      expectEach([open(0), open(2), open(3), open(0, 2), open(2, 3), open(0, 2, 3)])
    })
    check('wrong classes beside the label change nothing, in any order', () => {
      expectEach([open(0, 1), open(1, 0), open(3, 1), open(1, 2, 3), open(2, 0, 1)])
    })
    check('a class named twice counts once', () => {
      expectEach([open(1, 1), open(1, 0, 1), open(0, 0), open(1, 2, 2)])
    })
    check('any streams of any prediction', () => {
      forAll([streams], (stream) => same(streamGradient(stream.probs, stream.label, stream.classes), expected(stream)))
    })
    check('the streams are the slopes that central differences find, with dL/dp held still', () => {
      forAll([vectors(-0.5, 0.5, 2, 4), streams], (logits, { label: any, classes: some }) => {
        const n = logits.length
        const [label, classes] = [any % n, [...new Set(some.map((j) => j % n))]]
        const probs = softmaxOf(logits)
        const flow = (z: Tensor) => {
          const moved = softmaxOf([...z.data])
          return sum(classes.map((j) => (j === label ? (-1 / probs[label]) * moved[j] : 0)))
        }
        const slope = centralDifferences(flow, tensor([n], logits))
        same(streamGradient(probs, label, classes), slope, { relative: 1e-6, absolute: 1e-8 })
      })
    })
    check('a label that is no class is refused, with the label and the number of classes named', () => {
      refusesEach((label) => streamGradient([0.5, 0.25, 0.25], label, [0, 1, 2]))
    })
    check('the streams agree with PyTorch', () => {
      for (const { probs, label, classes, gradient } of golden.streamGradient) {
        same(streamGradient(probs, label, classes), gradient, { relative: 1e-7 })
      }
    })
  },
)

task(
  '04-softmax-gradient/softmaxCrossEntropyGradient',
  lesson,
  { parameters: ['logits', 'label'], returns: 'vector' },
  ({ subject: softmaxCrossEntropyGradient, check }) => {
    const expected = ({ logits, label }: Logits) => minusOneHot(softmaxOf(logits), label)
    /** All calls are made before the first is judged. */
    const expectEach = (all: readonly Logits[]) => {
      const gradientOf = ({ logits, label }: Logits) => softmaxCrossEntropyGradient([...logits], label)
      all.forEach(gradientOf)
      for (const example of all) same(gradientOf(example), expected(example))
    }
    check('equal logits get equal shares, and the label gets its share minus 1', () => {
      expectEach([
        { logits: [0, 0, 0, 0], label: 2 },
        { logits: [0, 0], label: 0 },
        { logits: [3, 3], label: 1 },
        { logits: [1, 1, 1, 1], label: 0 },
        { logits: [-2, -2, -2, -2], label: 3 },
      ])
    })
    check('the logits ln 5, ln 3, ln 2 with label 1 have the gradient 0.5, −0.7, 0.2', () => {
      const logits = [5, 3, 2].map(Math.log)
      softmaxCrossEntropyGradient(logits, 0)
      softmaxCrossEntropyGradient(logits, 2)
      same(softmaxCrossEntropyGradient(logits, 1), [0.5, -0.7, 0.2])
    })
    check('the numbers sum to 0', () => {
      forAll([labelledLogits], ({ logits, label }) => {
        same(sum(softmaxCrossEntropyGradient(logits, label)), 0, { what: 'the sum of the gradient' })
      })
    })
    check('only the label’s logit is pushed up: its number is below 0 and all others above', () => {
      forAll([labelledLogits], ({ logits, label }) => {
        softmaxCrossEntropyGradient(logits, label).forEach((slope, i) => {
          holds(i === label ? slope < 0 : slope > 0, `logit ${i} got ${slope}, and the label is ${label}`)
        })
      })
    })
    check('adding the same number to every logit changes nothing', () => {
      forAll([labelledLogits, numbers(-30, 30)], ({ logits, label }, shift) => {
        const gradient = softmaxCrossEntropyGradient(logits, label)
        const shifted = logits.map((logit) => logit + shift)
        same(softmaxCrossEntropyGradient(shifted, label), gradient)
      })
    })
    check('any logits have p − y', () => {
      forAll([labelledLogits], (example) => {
        same(softmaxCrossEntropyGradient(example.logits, example.label), expected(example))
      })
    })
    check('the gradient is the slope of the loss that central differences find', () => {
      forAll([labelledLogits], ({ logits, label }) => {
        const loss = (z: Tensor) => Math.log(sum([...z.data].map(Math.exp))) - z.data[label]
        const slope = centralDifferences(loss, tensor([logits.length], logits))
        same(softmaxCrossEntropyGradient(logits, label), slope, { relative: 1e-6, absolute: 1e-8 })
      })
    })
    check('logits in the thousands do not overflow', () => {
      same(softmaxCrossEntropyGradient([1000, 1000], 1), [0.5, -0.5])
      same(softmaxCrossEntropyGradient([710, 0], 0), [0, 0])
      same(softmaxCrossEntropyGradient([-1000, -1000], 0), [-0.5, 0.5])
    })
    check('a label whose probability is 0 gets −1: nothing is divided by it', () => {
      same(softmaxCrossEntropyGradient([0, 1000], 0), [-1, 1])
      same(softmaxCrossEntropyGradient([0, -800, 0], 1), [0.5, -1, 0.5])
      same(softmaxCrossEntropyGradient([30, 0], 1), [1, -1], { relative: 1e-6 })
    })
    check('a label that is no class is refused, with the label and the number of classes named', () => {
      refusesEach((label) => softmaxCrossEntropyGradient([1, 2, 1], label))
    })
    check('the gradients agree with PyTorch', () => {
      for (const { logits, label, gradient } of golden.softmaxCrossEntropyGradient) {
        same(softmaxCrossEntropyGradient([...logits], label), gradient)
      }
    })
  },
)
