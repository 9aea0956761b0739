import { type Tensor, tensor } from '#given/tensor.ts'
import { readGolden } from '../given/golden.ts'
import { centralDifferences, dot } from '../given/gradients.ts'
import { holds, same } from '../given/matchers.ts'
import { fc, forAll, numbers, randomTensor, tensors } from '../given/random.ts'
import { subject, task } from '../given/task.ts'

const { tanh: mathTanh } = Math
let isTanhMissing = false

/** Stands for Math.tanh where the lesson may take it, so that it is known under every name it is given there. */
function watchedTanh(x: number): number {
  if (isTanhMissing)
    throw new Error('Math.tanh is what this task is about: build it from exponentials, Math.exp or Math.expm1')
  return mathTanh(x)
}

async function watchingTanh<T>(run: () => Promise<T>): Promise<T> {
  Math.tanh = watchedTanh
  try {
    return await run()
  } finally {
    Math.tanh = mathTanh
  }
}

const lesson = await subject(() => watchingTanh(() => import('#lessons/05-activations/activations.ts')))

interface Golden {
  tanh: { x: number[]; y: number[] }
  tanhGradient: { dOut: number[]; y: number[]; dX: number[] }
}
const golden = readGolden<Golden>('05-activations')

const row = (...values: number[]) => tensor([1, values.length], values)
const vector = (values: readonly number[]) => tensor([values.length], values)
const map = (x: Tensor, f: (value: number) => number) => tensor(x.shape, x.data.map(f))

const axes = ['row', 'column']
const ofVector = { axes: ['index'] }
/** One output depends on one number of each input. */
const elementOf = (index: readonly number[]) => ({ start: index, shape: index.map(() => 1) })

const grids = tensors([1, 3])
/** Numbers on either side of the kink at 0, never on it. */
const offZero = numbers().map((x) => x || 1)
const gridsOffZero = fc.array(offZero, { minLength: 3, maxLength: 3 }).map((values) => row(...values))

/** Calls `run` while Math.tanh throws. */
function withoutMathTanh<T>(run: () => T): T {
  isTanhMissing = true
  Math.tanh = watchedTanh
  try {
    return run()
  } finally {
    Math.tanh = mathTanh
    isTanhMissing = false
  }
}

task(
  '05-activations/relu',
  lesson,
  { parameters: ['x'], returns: 'tensor', axes, reads: (index) => ({ x: elementOf(index) }) },
  ({ subject: relu, check }) => {
    check('what is above 0 passes unchanged, what is below becomes 0', () => {
      same(relu(row(3, -2, 0, 0.5, -0.25, 2.5, 7)), row(3, 0, 0, 0.5, 0, 2.5, 7))
    })
    check('0 is the only border: 0.000001 and 1000000 pass, −0.000001 and −1000000 do not', () => {
      same(relu(row(1e-6, -1e-6, 1e6, -1e6)), row(1e-6, 0, 1e6, 0))
    })
    check('the result has the shape of x, whatever that is', () => {
      same(relu(vector([-1, 2, 3])), vector([0, 2, 3]), ofVector)
      const images = randomTensor([2, 2, 3, 2], 1)
      const expected = map(images, (x) => Math.max(0, x))
      same(relu(images), expected)
    })
    check('relu(x) − relu(−x) is x', () => {
      forAll([grids], (x) => {
        const [positive, negative] = [relu(x), relu(map(x, (value) => -value))]
        const difference = map(positive, (value) => value)
        for (let i = 0; i < difference.data.length; i++) difference.data[i] -= negative.data[i]
        same(difference, x, { what: 'relu(x) − relu(−x)' })
      })
    })
    check('any number becomes the larger of itself and 0', () => {
      forAll([grids], (x) => {
        const expected = map(x, (value) => Math.max(0, value))
        same(relu(x), expected)
      })
    })
  },
)

task(
  '05-activations/reluGradient',
  lesson,
  {
    parameters: ['dOut', 'x'],
    returns: 'tensor',
    axes,
    reads: (index) => ({ dOut: elementOf(index), x: elementOf(index) }),
  },
  ({ subject: reluGradient, check }) => {
    check('the gradient passes where x is above 0 and stops where x is below', () => {
      same(reluGradient(row(5, 6, 7, 8), row(1, -2, 3, -4)), row(5, 0, 7, 0))
    })
    check('a negative gradient passes too: only x decides', () => {
      same(reluGradient(row(-5, -6, 7, -8), row(1, -2, 3, 4)), row(-5, 0, 7, -8))
    })
    check('the slope is 1 however small or large x is', () => {
      same(reluGradient(row(2, 200, -3, 2), row(1e-6, 0.5, 1, 1e6)), row(2, 200, -3, 2))
      same(reluGradient(row(2, 200, -3, 2), row(-1e-6, -0.5, -1, -1e6)), row(0, 0, 0, 0))
    })
    check('the gradient has the shape of x, whatever that is', () => {
      same(reluGradient(vector([4, 5, 6]), vector([1, 2, -3])), vector([4, 5, 0]), ofVector)
      const [dOut, x] = [randomTensor([2, 2, 3, 2], 2), randomTensor([2, 2, 3, 2], 3, 0.5, 1)]
      same(reluGradient(dOut, x), dOut)
    })
    check('the gradient agrees with central differences of relu, whatever comes from above', () => {
      forAll([grids, gridsOffZero], (dOut, x) => {
        const loss = (input: Tensor) =>
          dot(
            map(input, (value) => Math.max(0, value)),
            dOut,
          )
        const expected = centralDifferences(loss, x)
        same(reluGradient(dOut, x), expected, { relative: 1e-6, absolute: 1e-6 })
      })
    })
  },
)

task(
  '05-activations/tanh',
  lesson,
  { parameters: ['x'], returns: 'tensor', axes, reads: (index) => ({ x: elementOf(index) }), floor: 0 },
  ({ subject, check }) => {
    const tanh = (x: Tensor) => withoutMathTanh(() => subject(x))

    check('tanh 0 is 0, tanh 0.1 about 0.09967, tanh 1 about 0.76159, tanh 3 about 0.99505', () => {
      same(tanh(row(0, 0.1, 1, 3)), row(0, 0.09966799462495582, 0.7615941559557649, 0.9950547536867305))
    })
    check('tanh(−x) is −tanh x', () => {
      same(tanh(row(-0.1, -1, -3)), row(-0.09966799462495582, -0.7615941559557649, -0.9950547536867305))
      forAll([grids], (x) => {
        const mirrored = map(tanh(x), (value) => -value)
        same(tanh(map(x, (value) => -value)), mirrored)
      })
    })
    check('far from 0 it is 1 or −1, and never NaN: at ±20, ±400, ±710 and ±1000', () => {
      same(tanh(row(20, 400, 710, 1000)), row(1, 1, 1, 1))
      same(tanh(row(-20, -400, -710, -1000)), row(-1, -1, -1, -1))
    })
    check('near 0 it is x itself, to nine digits: at 1e-6, 1e-9, 1e-12 and 1e-100', () => {
      const x = row(1e-6, 1e-9, 1e-12, 1e-100, -1e-6, -1e-9, -1e-12, -1e-100)
      same(tanh(x), x, { relative: 1e-9, absolute: 0 })
    })
    check('the result has the shape of x, whatever that is', () => {
      same(tanh(vector([0, 1])), vector([0, 0.7615941559557649]), ofVector)
      const images = randomTensor([2, 2, 3, 2], 4)
      const expected = map(images, mathTanh)
      same(tanh(images), expected)
    })
    check('tanh(a + b) is (tanh a + tanh b) / (1 + tanh a · tanh b)', () => {
      forAll([numbers(-3, 3), numbers(-3, 3)], (a, b) => {
        const [tanhA, tanhB, tanhSum] = tanh(row(a, b, a + b)).data
        same(tanhSum, (tanhA + tanhB) / (1 + tanhA * tanhB), { what: 'tanh(a + b)' })
      })
    })
    check('the values agree with PyTorch, digit by digit', () => {
      same(tanh(vector(golden.tanh.x)), vector(golden.tanh.y), ofVector)
    })
  },
)

task(
  '05-activations/tanhGradient',
  lesson,
  {
    parameters: ['dOut', 'y'],
    returns: 'tensor',
    axes,
    reads: (index) => ({ dOut: elementOf(index), y: elementOf(index) }),
  },
  ({ subject: tanhGradient, check }) => {
    check('the slope is 1 at y = 0, and 0.75 at y = 0.5 and at y = −0.5', () => {
      same(tanhGradient(row(2, 2, 2), row(0, 0.5, -0.5)), row(2, 1.5, 1.5))
    })
    check('the upstream gradient is multiplied by the slope, whatever its sign', () => {
      same(tanhGradient(row(4, -4, 0.5, 0), row(0.5, 0.5, 0, 0.25)), row(3, -3, 0.5, 0))
    })
    check('where tanh is saturated nothing passes: the slope at y = ±1 is 0', () => {
      same(tanhGradient(row(3, -3), row(1, -1)), row(0, 0))
    })
    check('y is what came out of tanh: at y = tanh 3 the slope is 0.00987', () => {
      same(tanhGradient(row(2), row(0.9950547536867305)), row(2 * 0.009866037165440192))
    })
    check('the gradient has the shape of y, whatever that is', () => {
      same(tanhGradient(vector([4, 8]), vector([0, 0.5])), vector([4, 6]), ofVector)
      const dOut = randomTensor([2, 2, 3, 2], 5)
      same(tanhGradient(dOut, tensor([2, 2, 3, 2])), dOut)
    })
    check('the gradient agrees with central differences of tanh, whatever comes from above', () => {
      forAll([grids, tensors([1, 3], -3, 3)], (dOut, x) => {
        const expected = centralDifferences((input) => dot(map(input, mathTanh), dOut), x)
        same(tanhGradient(dOut, map(x, mathTanh)), expected, { relative: 1e-6, absolute: 1e-6 })
      })
    })
    check("the gradients agree with PyTorch's backward pass", () => {
      const { dOut, y, dX } = golden.tanhGradient
      same(tanhGradient(vector(dOut), vector(y)), vector(dX), ofVector)
    })
  },
)

type Region = 'linear' | 'bent' | 'saturated'

/** The two distances that decide, and whether either is too close to the tolerance for a fair question. */
function distances(x: number, tolerance: number) {
  const y = mathTanh(x)
  const [fromLine, fromOne] = [Math.abs(y - x) / Math.abs(x || 1), 1 - Math.abs(y)]
  const isClose = [fromLine, fromOne].some((distance) => Math.abs(distance - tolerance) < 1e-6 * tolerance)
  return { fromLine, fromOne, isClose }
}

function regionOf(x: number, tolerance: number): Region {
  const { fromLine, fromOne } = distances(x, tolerance)
  if (fromLine <= tolerance) return 'linear'
  return fromOne <= tolerance ? 'saturated' : 'bent'
}

task('05-activations/tanhRegion', lesson, { parameters: ['x', 'tolerance'], returns: 'text' }, (judge) => {
  const { subject: tanhRegion, check } = judge

  const is = (x: number, tolerance: number, expected: Region) => {
    const got = tanhRegion(x, tolerance)
    const { fromLine, fromOne } = distances(x, tolerance)
    const line = `tanh x is off the line y = x by ${Number(fromLine.toPrecision(4))} · |x|`
    const one = `1 − |tanh x| is ${Number(fromOne.toPrecision(4))}`
    const message = `at x = ${x} with tolerance ${tolerance}: expected '${expected}', got '${got}'. There ${line}, and ${one}.`
    holds(got === expected, message)
  }

  check('to within 1 %, tanh is linear at 0.1, bent at 1 and saturated at 3', () => {
    is(0.1, 0.01, 'linear')
    is(1, 0.01, 'bent')
    is(3, 0.01, 'saturated')
  })
  check('the sign of x does not matter', () => {
    is(-0.1, 0.01, 'linear')
    is(-1, 0.01, 'bent')
    is(-3, 0.01, 'saturated')
  })
  check('at 0 tanh is linear', () => {
    is(0, 0.01, 'linear')
    is(0, 1e-6, 'linear')
  })
  check('the tolerance decides: at 0.1, 3 and 10.5, a smaller one makes tanh bent', () => {
    is(0.1, 0.001, 'bent')
    is(3, 0.001, 'bent')
    is(-3, 0.004, 'bent')
    is(10.5, 1e-9, 'bent')
    is(8, 1e-6, 'saturated')
  })
  check('how far tanh x is from x counts in proportion to |x|', () => {
    is(0.01, 1e-6, 'bent')
    is(0.5, 0.05, 'bent')
    is(0.5, 0.1, 'linear')
    is(0.75, 0.185, 'linear')
    is(1.5, 0.7, 'linear')
    is(2, 0.6, 'linear')
  })
  check('saturated means that tanh x is near ±1, not that its slope is near 0', () => {
    is(3, 0.005, 'saturated')
    is(-2, 0.05, 'saturated')
    is(1.15, 0.2, 'saturated')
  })
  check('where both hold, linear comes first', () => {
    is(1, 0.3, 'linear')
    is(-1.5, 0.5, 'linear')
  })
  check('far from 0 tanh is saturated, however small the tolerance', () => {
    is(20, 1e-9, 'saturated')
    is(-1000, 1e-9, 'saturated')
  })
  check('any x lands in the region that the two distances say', () => {
    forAll([numbers(-6, 6), fc.constantFrom(0.01, 0.3, 0.05, 0.5, 1e-4)], (x, tolerance) => {
      if (!distances(x, tolerance).isClose) is(x, tolerance, regionOf(x, tolerance))
    })
  })
})
