import { fromNested, type Nested, type Tensor, tensor } from '#given/tensor.ts'
import { readGolden } from '../given/golden.ts'
import { centralDifferences } from '../given/gradients.ts'
import { holds, type SameOptions, same } from '../given/matchers.ts'
import { forAll, numbers, randomTensor, vectors } from '../given/random.ts'
import { subject, task } from '../given/task.ts'
import { readTensor } from '../given/values.ts'
import { asView, rowMajor, withoutFirst } from '../given/views.ts'

const lesson = await subject(() => import('#lessons/06-regularization/regularization.ts'))

interface Golden {
  cases: {
    weights: Nested
    lambda: number
    l2: { penalty: number; gradient: Nested }
    l1: { penalty: number; gradient: Nested }
    signed: number
  }[]
}
const { cases } = readGolden<Golden>('06-regularization')

// What is due, by definition

type Term = (w: number) => number
const square: Term = (w) => w * w
const itself: Term = (w) => w

const vector = (...values: number[]) => tensor([values.length], values)
const mapped = (t: Tensor, f: Term): Tensor => {
  const { shape, values } = readTensor(t)
  return tensor(shape, values.map(f))
}
const sumOf = (t: Tensor, term: Term) => mapped(t, term).data.reduce((sum, x) => sum + x, 0)

const shapes = [[4], [2, 3], [3, 1], [1, 4], [1, 2, 3], [2, 1, 2], [2, 2, 1, 3]]
// What is handed to the code that is judged is made anew each time: some of it writes where it should not.

/** One tensor of each shape; none of its numbers is 0. */
const ofEachShape = () => shapes.map((shape, i) => alternating(randomTensor(shape, i, 0.5, 2), i))

/** Every second number is negative, or every third, and so on. */
function alternating(t: Tensor, i: number): Tensor {
  return tensor(
    t.shape,
    t.data.map((x, k) => (k % (i + 2) === 0 ? -x : x)),
  )
}

/** Three views of one matrix: one with an offset, a column, and one with its axes exchanged and gaps. */
function views(): Tensor[] {
  const matrix = fromNested([
    [5, -3, 1],
    [2, 4, -6],
    [-7, 8, 9],
  ])
  const column: Tensor = { ...matrix, shape: [3], strides: [3], offset: 1 }
  return [withoutFirst(matrix), column, asView(matrix)]
}

const anyWeights = vectors(-10, 10, 1, 5).map((values) => vector(...values))
/** Weights on either side of the kink at 0, never on it. */
const weightsOffZero = anyWeights.map((t) => mapped(t, (w) => w || 1))
const lambdas = numbers(0.125, 2)

interface Call {
  weights: Tensor
  lambda: number
  expected: number | number[] | Tensor
}

/** Calls with one λ: the weights of each, and what is due. */
function withLambda(lambda: number, ...rows: [weights: number[], expected: number | number[]][]): Call[] {
  return rows.map(([weights, expected]) => ({ weights: vector(...weights), lambda, expected }))
}

/**
 * All calls are made before the first is judged: where two mistakes meet, one call does not tell which. And they
 * are many: whoever reads `weights.data` as it lies has every other mistake on top of that one, and then the first
 * failing check alone decides which of the two is named.
 */
function expectEach(f: (weights: Tensor, lambda: number) => unknown, calls: readonly Call[], options?: SameOptions) {
  for (const { weights, lambda } of calls) f(weights, lambda)
  for (const { weights, lambda, expected } of calls) same(f(weights, lambda), expected, options)
}

const parameters = ['weights', 'lambda']
const penalties = { parameters, returns: 'number' } as const
/** One slope depends on one weight. */
const gradients = {
  parameters,
  returns: 'tensor',
  reads: (index: readonly number[]) => ({ weights: { start: index, shape: index.map(() => 1) } }),
} as const

task('06-regularization/l2Penalty', lesson, penalties, ({ subject: l2Penalty, check }) => {
  const due = (weights: Tensor, lambda: number): Call => {
    const sum = sumOf(weights, square)
    return { weights, lambda, expected: lambda * sum }
  }

  check('with λ = 1 it is the sum of the squares: 9 for 3, 50 for 5 and −5', () => {
    const rows: [number[], number][] = [
      [[3], 9],
      [[5, -5], 50],
      [[1, 2, -3], 14],
      [[-0.5, 0], 0.25],
      [[4, -1, -1], 18],
      [[2, -2, 3, 0], 17],
      [[-6, 1.5], 38.25],
    ]
    expectEach(l2Penalty, withLambda(1, ...rows))
  })
  check('λ is what one unit of the sum costs: with 0.001 the weights 5 and −5 cost 0.05', () => {
    expectEach(l2Penalty, [
      ...withLambda(0.001, [[5, -5], 0.05], [[100], 10]),
      ...withLambda(0.5, [[5, -5], 25], [[3], 4.5]),
      ...withLambda(2, [[1, 2, -3], 28], [[-0.5], 0.5]),
      ...withLambda(0, [[4, 3], 0]),
    ])
  })
  check('every weight counts, whatever the shape', () => {
    expectEach(
      l2Penalty,
      ofEachShape().map((weights) => due(weights, 0.5)),
    )
  })
  check('a weight costs the same with either sign', () => {
    forAll([anyWeights, lambdas], (weights, lambda) => {
      const positive = l2Penalty(
        mapped(weights, (w) => Math.abs(w)),
        lambda,
      )
      same(l2Penalty(weights, lambda), positive, { what: 'the penalty' })
    })
  })
  check('weights twice as large cost four times as much', () => {
    forAll([anyWeights, lambdas], (weights, lambda) => {
      const once = l2Penalty(weights, lambda)
      const doubled = mapped(weights, (w) => 2 * w)
      same(l2Penalty(doubled, lambda), 4 * once, { what: 'the penalty' })
    })
  })
  check('weights that are a view count with their own numbers: strides and offset are honoured', () => {
    for (const view of views()) same(l2Penalty(view, 0.5), due(rowMajor(view), 0.5).expected, { what: 'the penalty' })
  })
  check('the penalties agree with PyTorch', () => {
    expectEach(
      l2Penalty,
      cases.map(({ weights, lambda, l2 }) => ({ weights: fromNested(weights), lambda, expected: l2.penalty })),
    )
  })
})

task('06-regularization/l2Gradient', lesson, gradients, ({ subject: l2Gradient, check }) => {
  const due = (weights: Tensor, lambda: number): Call & { expected: Tensor } => ({
    weights,
    lambda,
    expected: mapped(weights, (w) => 2 * lambda * w),
  })

  check('with λ = 1 the slope at 3 is 6, at −5 it is −10, at 0 it is 0', () => {
    const rows: [number[], number[]][] = [
      [[3], [6]],
      [
        [3, -5, 0],
        [6, -10, 0],
      ],
      [
        [-0.5, 1.5, 4, -3],
        [-1, 3, 8, -6],
      ],
      [[-4], [-8]],
      [
        [0.25, -2],
        [0.5, -4],
      ],
      [
        [1, 10, -1],
        [2, 20, -2],
      ],
      [
        [-6, 7],
        [-12, 14],
      ],
    ]
    expectEach(l2Gradient, withLambda(1, ...rows))
  })
  check('for the loss 0.001 · Σk² the gradient is 0.002 · k', () => {
    expectEach(l2Gradient, [
      ...withLambda(
        0.001,
        [
          [5, -5, 100],
          [0.01, -0.01, 0.2],
        ],
        [[-1], [-0.002]],
      ),
      ...withLambda(
        0.5,
        [
          [5, -5, 100],
          [5, -5, 100],
        ],
        [
          [3, 0.25],
          [3, 0.25],
        ],
      ),
      ...withLambda(2, [
        [1, -3],
        [4, -12],
      ]),
      ...withLambda(0, [
        [4, -3],
        [0, 0],
      ]),
    ])
  })
  check('the gradient has the shape of the weights, whatever that is', () => {
    for (const weights of ofEachShape()) l2Gradient(weights, 0.25)
    for (const weights of ofEachShape()) same(l2Gradient(weights, 0.25), due(weights, 0.25).expected)
  })
  check('a step against the gradient takes the same share off every weight', () => {
    forAll([anyWeights, lambdas], (weights, lambda) => {
      const slopes = readTensor(l2Gradient(weights, lambda)).values
      const after = weights.data.map((w, i) => w - slopes[i] / (8 * lambda))
      same(
        after,
        weights.data.map((w) => 0.75 * w),
        { what: 'the weights after a step with learning rate 1/(8λ)' },
      )
    })
  })
  check('weights that are a view have the gradient of their own numbers: strides and offset are honoured', () => {
    for (const view of views()) same(l2Gradient(view, 0.5), rowMajor(view))
  })
  check('the gradient is the slope that central differences find', () => {
    forAll([anyWeights, lambdas], (weights, lambda) => {
      const slopes = centralDifferences((t) => lambda * sumOf(t, square), weights)
      same(l2Gradient(weights, lambda), slopes, { relative: 1e-6, absolute: 1e-6 })
    })
  })
  check('the gradients agree with PyTorch', () => {
    expectEach(
      l2Gradient,
      cases.map(({ weights, lambda, l2 }) => ({
        weights: fromNested(weights),
        lambda,
        expected: fromNested(l2.gradient),
      })),
    )
  })
})

task('06-regularization/l1Penalty', lesson, penalties, ({ subject: l1Penalty, check }) => {
  const due = (weights: Tensor, lambda: number): Call => {
    const sum = sumOf(weights, Math.abs)
    return { weights, lambda, expected: lambda * sum }
  }

  check('with λ = 1 it is the sum of the sizes: 3 for −3, 10 for 5 and −5', () => {
    const rows: [number[], number][] = [
      [[-3], 3],
      [[5, -5], 10],
      [[1, 2, -4], 7],
      [[-0.5, 0, 0.25], 0.75],
      [[4, -1, -2], 7],
      [[2, -2, 3, 0], 7],
      [[-6, 1.5], 7.5],
      [[-2, 3], 5],
      [[-1, -1, 4], 6],
    ]
    expectEach(l1Penalty, withLambda(1, ...rows))
  })
  check('λ is what one unit of the sum costs: with 0.001 the weights 5 and −5 cost 0.01', () => {
    expectEach(l1Penalty, [
      ...withLambda(0.001, [[5, -5], 0.01], [[100], 0.1]),
      ...withLambda(0.5, [[5, -5], 5], [[3], 1.5]),
      ...withLambda(2, [[1, 2, -4], 14], [[-0.5], 1]),
      ...withLambda(0, [[4, 3], 0]),
    ])
  })
  check('every weight counts, whatever the shape', () => {
    expectEach(
      l1Penalty,
      ofEachShape().map((weights) => due(weights, 0.5)),
    )
  })
  check('a weight costs the same with either sign', () => {
    forAll([anyWeights, lambdas], (weights, lambda) => {
      const positive = l1Penalty(
        mapped(weights, (w) => Math.abs(w)),
        lambda,
      )
      same(l1Penalty(weights, lambda), positive, { what: 'the penalty' })
    })
  })
  check('weights twice as large cost twice as much', () => {
    forAll([anyWeights, lambdas], (weights, lambda) => {
      const once = l1Penalty(weights, lambda)
      const doubled = mapped(weights, (w) => 2 * w)
      same(l1Penalty(doubled, lambda), 2 * once, { what: 'the penalty' })
    })
  })
  check('weights that are a view count with their own numbers: strides and offset are honoured', () => {
    for (const view of views()) same(l1Penalty(view, 0.5), due(rowMajor(view), 0.5).expected, { what: 'the penalty' })
  })
  check('the penalties agree with PyTorch', () => {
    expectEach(
      l1Penalty,
      cases.map(({ weights, lambda, l1 }) => ({ weights: fromNested(weights), lambda, expected: l1.penalty })),
    )
  })
})

task('06-regularization/l1Gradient', lesson, gradients, ({ subject: l1Gradient, check }) => {
  const due = (weights: Tensor, lambda: number): Call & { expected: Tensor } => ({
    weights,
    lambda,
    expected: mapped(weights, (w) => lambda * Math.sign(w)),
  })
  /** Slopes at weights that are 0 lie between −λ and λ, all others are λ or −λ. */
  const fits = (weights: Tensor, lambda: number) => {
    const slopes = l1Gradient(weights, lambda)
    const { expected } = due(weights, lambda)
    same(slopes.shape, weights.shape, { what: 'the shape' })
    readTensor(slopes).values.forEach((slope, i) => {
      if (weights.data[i] !== 0) return
      const isBetween = Math.abs(slope) <= lambda + 1e-12
      holds(isBetween, `at a weight of 0 anything from ${-lambda} to ${lambda} is right; here it is ${slope}.`)
      expected.data[i] = slope
    })
    same(slopes, expected)
  }
  /** So that a slope that is nearly λ fails where nearly is far off. */
  const roughly = { relative: 1e-6 }

  check('with λ = 1 the slope is 1 at 3 and at 0.5, and −1 at −5', () => {
    const rows: [number[], number[]][] = [
      [[3], [1]],
      [[-5], [-1]],
      [
        [3, -5, 0.5, -0.25],
        [1, -1, 1, -1],
      ],
      [
        [-2, 7],
        [-1, 1],
      ],
      [
        [4, -4, -0.125],
        [1, -1, -1],
      ],
      [
        [0.75, -3],
        [1, -1],
      ],
      [
        [-6, -8, 9],
        [-1, -1, 1],
      ],
    ]
    expectEach(l1Gradient, withLambda(1, ...rows), roughly)
  })
  check('the slope is λ or −λ: for the loss 0.001 · Σ|k| it is 0.001 or −0.001', () => {
    expectEach(
      l1Gradient,
      [
        ...withLambda(
          0.001,
          [
            [5, -5, 100],
            [0.001, -0.001, 0.001],
          ],
          [[-1], [-0.001]],
        ),
        ...withLambda(
          0.5,
          [
            [0.25, -7],
            [0.5, -0.5],
          ],
          [[2], [0.5]],
        ),
        ...withLambda(3, [
          [5, -5, 100],
          [3, -3, 3],
        ]),
        ...withLambda(0, [
          [4, -3],
          [0, 0],
        ]),
      ],
      roughly,
    )
  })
  check('at a weight of 0 it is a number from −λ to λ', () => {
    const grid = fromNested([
      [0, 0.5],
      [-4, 0],
    ])
    const weights = [vector(0), vector(2, 0, -3), vector(0, 0), vector(-1, 0), vector(0, 4, 0), grid]
    const prices = [0.5, 0.125]
    for (const lambda of prices) for (const one of weights) l1Gradient(one, lambda)
    for (const lambda of prices) for (const one of weights) fits(one, lambda)
  })
  check('however small or large the weight, the slope is the same: at 1e-9, at 0.001 and at 1000', () => {
    const calls = [[1e-9], [0.001, 1000], [-1e-9, -0.001], [-1000], [1, 1e-9], [2, -1e-9, 5], [1e-9, -1e-100]]
    expectEach(
      l1Gradient,
      calls.map((values) => due(vector(...values), 0.5)),
    )
  })
  check('the gradient has the shape of the weights, whatever that is', () => {
    for (const weights of ofEachShape()) l1Gradient(weights, 0.25)
    for (const weights of ofEachShape()) same(l1Gradient(weights, 0.25), due(weights, 0.25).expected)
  })
  check('weights that are a view have the gradient of their own numbers: strides and offset are honoured', () => {
    for (const view of views()) same(l1Gradient(view, 0.5), due(rowMajor(view), 0.5).expected)
  })
  check('the gradient is the slope that central differences find', () => {
    forAll([weightsOffZero, lambdas], (weights, lambda) => {
      const slopes = centralDifferences((t) => lambda * sumOf(t, Math.abs), weights)
      same(l1Gradient(weights, lambda), slopes, { relative: 1e-6, absolute: 1e-6 })
    })
  })
  check('the gradients agree with PyTorch', () => {
    expectEach(
      l1Gradient,
      cases.map(({ weights, lambda, l1 }) => ({
        weights: fromNested(weights),
        lambda,
        expected: fromNested(l1.gradient),
      })),
    )
  })
})

task('06-regularization/signedPenalty', lesson, penalties, ({ subject: signedPenalty, check }) => {
  const due = (weights: Tensor, lambda: number): Call => {
    const sum = sumOf(weights, itself)
    return { weights, lambda, expected: lambda * sum }
  }

  check('with λ = 1 it is the sum of the weights, signs and all: 0 for 5 and −5', () => {
    const rows: [number[], number][] = [
      [[5, -5], 0],
      [[1, 2, -4], -1],
      [[3, 4, 0.5], 7.5],
      [[-2], -2],
      [[-6, 1.5], -4.5],
      [[2, -2, 3, 0], 3],
      [[-1, -3, 2], -2],
    ]
    expectEach(signedPenalty, withLambda(1, ...rows))
  })
  check('λ is what one unit of the sum costs: with 0.001 the weights 5 and −3 cost 0.002', () => {
    expectEach(signedPenalty, [
      ...withLambda(0.001, [[5, -3], 0.002], [[-100], -0.1]),
      ...withLambda(0.5, [[5, -3], 1], [[3], 1.5]),
      ...withLambda(2, [[-1, -2, -4], -14]),
      ...withLambda(0, [[4, 3], 0]),
    ])
  })
  check('every weight counts, whatever the shape', () => {
    expectEach(
      signedPenalty,
      ofEachShape().map((weights) => due(weights, 0.5)),
    )
  })
  check('turning every sign turns the sign of the sum', () => {
    forAll([anyWeights, lambdas], (weights, lambda) => {
      const turned = signedPenalty(
        mapped(weights, (w) => -w),
        lambda,
      )
      same(signedPenalty(weights, lambda), -turned, { what: 'the sum' })
    })
  })
  check('weights that are a view count with their own numbers: strides and offset are honoured', () => {
    for (const view of views()) same(signedPenalty(view, 0.5), due(rowMajor(view), 0.5).expected, { what: 'the sum' })
  })
  check('the sums agree with PyTorch', () => {
    expectEach(
      signedPenalty,
      cases.map(({ weights, lambda, signed }) => ({ weights: fromNested(weights), lambda, expected: signed })),
    )
  })
})
