import { fromNested, type Nested, type Tensor, tensor } from '#given/tensor.ts'
import { claim } from '../given/failure.ts'
import { readGolden } from '../given/golden.ts'
import { holds, same } from '../given/matchers.ts'
import { fc, forAll, numbers, randomTensor, tensors } from '../given/random.ts'
import { subject, task } from '../given/task.ts'
import { isTensor, kindOf, readTensor, written } from '../given/values.ts'

const lesson = await subject(() => import('#lessons/03-derivatives/derivatives.ts'))

const golden = readGolden<{
  derivatives: Record<string, { x: number; slope: number }[]>
  logSumExp: { x: Nested; gradient: Nested }
  softmax: { x: Nested; jacobian: Nested }
  product: { x: Nested; w: Nested; byX: Nested; byW: Nested }
  errors: { a: Nested; b: Nested; error: number }[]
}>('03-derivatives')

/**
 * How near an answer has to come. Central differences with h = 1e-5 stay 50 times below that in all checks,
 * forward differences 10 times above, and so do an h of 1e-12 and one of 0.1.
 */
const near = { relative: 1e-7, absolute: 2e-7 }

/** What the noise of differences leaves of equal results, when a mistake is looked for. */
const floor = 1e-8

// Functions of a number

type Curve = (x: number) => number

/** A function as it is shown to the learner, which says so when it is handed anything but a number. */
function curve(formula: string, f: Curve): Curve {
  return written(formula, (x: number) => {
    claim(typeof x === 'number', `f takes a number, but it was called with ${kindOf(x)}.`)
    return f(x)
  })
}

const double = curve('x => 2x', (x) => 2 * x)
const square = curve('x => x²', (x) => x * x)
const exponential = curve('x => eˣ', Math.exp)
const sine = curve('x => sin x', Math.sin)
const cosine = curve('x => cos x', Math.cos)
const logarithm = curve('x => ln x', Math.log)
const reciprocal = curve('x => 1/x', (x) => 1 / x)
const root = curve('x => √x', Math.sqrt)
const bell = curve('x => exp(−x²)', (x) => Math.exp(-x * x))
const softplus = curve('x => ln(1 + eˣ)', (x) => Math.log1p(Math.exp(x)))
const silu = curve('x => x/(1 + exp(−x))', (x) => x / (1 + Math.exp(-x)))
const singlePrecision = curve('x => Math.fround(x²)', (x) => Math.fround(x * x))

interface Point {
  f: Curve
  x: number
  h?: number
  slope: number
}

const alongLine = [5, -3, 0, 0.5, 1, 20].map<Point>((x) => ({ f: double, x, slope: 2 }))

const knownSlopes: readonly Point[] = [
  ...[-2, 0, 1, 1.5].map((x) => ({ f: exponential, x, slope: Math.exp(x) })),
  ...[0, 1, 2.5, -0.7].map((x) => ({ f: sine, x, slope: Math.cos(x) })),
  ...[0.5, 2].map((x) => ({ f: logarithm, x, slope: 1 / x })),
  ...[-2, 0.5].map((x) => ({ f: reciprocal, x, slope: -1 / (x * x) })),
  { f: root, x: 4, slope: 0.25 },
]

const centralError = ({ f, x, h, slope }: Point & { h: number }) => Math.abs((f(x + h) - f(x - h)) / (2 * h) - slope)

function polynomial([a, b, c]: readonly number[]): Curve {
  return curve(`x => ${a}x³ + ${b}x² + ${c}x`, (x) => a * x * x * x + b * x * x + c * x)
}

task(
  '03-derivatives/numericalDerivative',
  lesson,
  { parameters: ['f', 'x', 'h'], returns: 'number', floor, isFree: true },
  ({ subject: numericalDerivative, check }) => {
    const slopeAt = ({ f, x, h }: Point) => (h === undefined ? numericalDerivative(f, x) : numericalDerivative(f, x, h))
    /** All calls are made before the first is judged: where two mistakes meet, one call does not tell which. */
    const expectEach = (points: readonly Point[], tolerance = near) => {
      points.forEach(slopeAt)
      for (const point of points) same(slopeAt(point), point.slope, { what: 'the slope', ...tolerance })
    }

    check('the slope of 2x is 2, wherever you stand', () => expectEach(alongLine))
    check('the slope of x² at 3 is 6, with a nudge of 0.5 as well as with the usual one', () => {
      expectEach([
        { f: square, x: 3, h: 0.5, slope: 6 },
        { f: square, x: 3, slope: 6 },
        { f: square, x: -1, h: 0.25, slope: -2 },
        { f: square, x: 10, h: 0.125, slope: 20 },
        { f: square, x: -3, slope: -6 },
      ])
    })
    check('where the ground is flat the slope is 0', () => {
      expectEach([
        { f: square, x: 0, slope: 0 },
        { f: square, x: 0, h: 0.5, slope: 0 },
        { f: cosine, x: 0, slope: 0 },
        { f: bell, x: 0, slope: 0 },
      ])
    })
    check('the slopes of eˣ, sin x, ln x, 1/x and √x are the known ones, to seven digits', () => {
      expectEach(knownSlopes)
    })
    check('the error is at most about h², not h', () => {
      const points = [
        { f: exponential, x: 1, slope: Math.E },
        { f: sine, x: 1, slope: Math.cos(1) },
        { f: reciprocal, x: 1, slope: -1 },
      ]
      const nudged = [0.1, 0.03, 0.01].flatMap((h) => points.map((point) => ({ ...point, h })))
      nudged.forEach(slopeAt)
      for (const point of nudged) {
        const [off, due] = [Math.abs(slopeAt(point) - point.slope), centralError(point)]
        const message = `the slope ${point.slope.toPrecision(5)} is missed by ${off.toPrecision(2)}; central differences with this h miss it by ${due.toPrecision(2)}.`
        holds(off <= 2 * due, message)
      }
    })
    check('on numbers of seven digits, an h of 0.01 gives what one of 0.00001 cannot: h is the caller’s', () => {
      const points = [3, 3.1, 0.7, 1.9, 2.3, -1.3].map((x) => ({ f: singlePrecision, x, h: 0.01, slope: 2 * x }))
      expectEach(points, { relative: 5e-4, absolute: 5e-4 })
    })
    check('the slope of ax³ + bx² + cx is 3ax² + 2bx + c', () => {
      const coefficients = fc.array(numbers(-2, 2), { minLength: 3, maxLength: 3 })
      forAll([coefficients, numbers(-3, 3)], (all, x) => {
        const [a, b, c] = all
        const slope = numericalDerivative(polynomial(all), x)
        same(slope, 3 * a * x * x + 2 * b * x + c, { what: 'the slope', ...near })
      })
    })
    check('the slopes agree with PyTorch’s', () => {
      const curves = { softplus, silu, bell }
      expectEach(
        Object.entries(curves).flatMap(([name, f]) => golden.derivatives[name].map((point) => ({ f, ...point }))),
      )
    })
  },
)

// Functions of a tensor

/** A function of tensors of one shape, which says so when it is handed anything else. */
function ofTensor<R>(formula: string, shape: readonly number[], f: (values: Float64Array, t: Tensor) => R) {
  return written(formula, (t: Tensor): R => {
    const isRight =
      isTensor(t) && t.shape.length === shape.length && t.shape.every((size, axis) => size === shape[axis])
    claim(isRight, `f takes a tensor of x's shape, [${shape.join(', ')}], but it was called with ${kindOf(t)}.`)
    return f(readTensor(t).values, t)
  })
}

function sumOf(values: Float64Array, term: (x: number, i: number) => number): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += term(values[i], i)
  return sum
}

const positional = (shape: readonly number[]) =>
  ofTensor('t => t₀ + 10t₁ + 100t₂ + …', shape, (values) => sumOf(values, (x, i) => 10 ** i * x))
const sumOfSquares = (shape: readonly number[]) =>
  ofTensor('t => the sum of the squares', shape, (values) => sumOf(values, (x) => x * x))
const sumOfExponentials = (shape: readonly number[]) =>
  ofTensor('t => the sum of the exponentials', shape, (values) => sumOf(values, Math.exp))
const productOfAll = (shape: readonly number[]) =>
  ofTensor('t => the product of all numbers', shape, (values) => values.reduce((product, x) => product * x, 1))
const logSumExp = (shape: readonly number[]) =>
  ofTensor('t => ln of the sum of the exponentials', shape, (values) => Math.log(sumOf(values, Math.exp)))
const roundedSquares = (shape: readonly number[]) =>
  ofTensor('t => Math.fround(the sum of the squares)', shape, (values) => Math.fround(sumOf(values, (x) => x * x)))
/** Σ (k + 1)·tₖ², and the first times the last: its gradient takes all numbers to know. */
const mixed = (shape: readonly number[]) =>
  ofTensor(
    't => t₀² + 2t₁² + 3t₂² + … + first·last',
    shape,
    (values) => sumOf(values, (x, i) => (i + 1) * x * x) + values[0] * values[values.length - 1],
  )

function mixedGradient({ data, shape }: Tensor): Tensor {
  const last = data.length - 1
  const gradient = data.map((x, i) => 2 * (i + 1) * x)
  gradient[0] += data[last]
  gradient[last] += data[0]
  return tensor(shape, gradient)
}

/** So large that x + h − h is another number than x. */
const huge = 2 ** 40

interface Surface {
  f: (t: Tensor) => number
  x: Tensor
  h?: number
  gradient: Tensor
}

const mapped = (x: Tensor, f: (value: number) => number) => tensor(x.shape, x.data.map(f))
const shapes = [[3], [2, 3], [3, 2], [2, 1, 3], [1, 2, 2, 2]]

task(
  '03-derivatives/numericalGradient',
  lesson,
  { parameters: ['f', 'x', 'h'], returns: 'tensor', floor, isFree: true },
  ({ subject: numericalGradient, check }) => {
    const gradientAt = ({ f, x, h }: Surface) =>
      h === undefined ? numericalGradient(f, x) : numericalGradient(f, x, h)
    const expectEach = (surfaces: readonly Surface[], tolerance = near) => {
      surfaces.forEach(gradientAt)
      for (const surface of surfaces) same(gradientAt(surface), surface.gradient, tolerance)
    }

    // The recorder sees to it on every call. Said first, or a changed x is reported under a claim about numbers.
    check('x comes back as it was, to the last bit, however large the nudge', () => {
      for (const h of [huge, 0.5]) numericalGradient(positional([3]), tensor([3], [0.1, 0.7, 0.3]), h)
      numericalGradient(sumOfSquares([2, 3]), randomTensor([2, 3], 1))
    })
    check('the gradient has the shape of x', () => {
      const all = shapes.map((shape, i) => ({ f: sumOfSquares(shape), x: randomTensor(shape, i), shape }))
      for (const { f, x } of all) numericalGradient(f, x)
      for (const { f, x, shape } of all) same(numericalGradient(f, x).shape, shape, { what: 'the shape' })
    })
    check('each number has a slope of its own: for t₀ + 10t₁ + 100t₂ they are 1, 10 and 100', () => {
      const vectors = [
        [1, 2, 3],
        [0, 0, 0],
        [-1, 0.5, 4],
      ].map((values) => ({ f: positional([3]), x: tensor([3], values), gradient: tensor([3], [1, 10, 100]) }))
      const matrix = {
        f: positional([2, 2]),
        x: fromNested([
          [1, 2],
          [3, 4],
        ]),
        gradient: fromNested([
          [1, 10],
          [100, 1000],
        ]),
      }
      expectEach([...vectors, matrix, { ...vectors[0], h: 0.5 }])
    })
    check('for a sum of squares the gradient is 2x, with a nudge of 0.5 as well as with the usual one', () => {
      const x = fromNested([
        [1, 2, -3],
        [0, 0.5, 4],
      ])
      const surface = { f: sumOfSquares([2, 3]), x, gradient: mapped(x, (value) => 2 * value) }
      const row = { f: sumOfSquares([2]), x: tensor([2], [3, -1]), gradient: tensor([2], [6, -2]) }
      expectEach([{ ...surface, h: 0.5 }, { ...surface, h: 0.25 }, surface, row])
    })
    check('while one number is nudged the others stay: the gradient of a product is made of them', () => {
      const x = tensor([3], [2, 3, 5])
      const gradient = tensor([3], [15, 10, 6])
      const matrix = fromNested([
        [1, 2],
        [-1, 3],
      ])
      const products = fromNested([
        [-6, -3],
        [6, -2],
      ])
      expectEach([
        { f: productOfAll([3]), x, h: 0.5, gradient },
        { f: productOfAll([3]), x, gradient },
        { f: productOfAll([2, 2]), x: matrix, gradient: products },
      ])
    })
    check('for a sum of exponentials the gradient is the exponentials, to seven digits', () => {
      expectEach(
        shapes.map((shape, i) => {
          const x = randomTensor(shape, 10 + i, -1, 1.5)
          return { f: sumOfExponentials(shape), x, gradient: mapped(x, Math.exp) }
        }),
      )
    })
    check('on numbers of seven digits, an h of 0.01 gives what one of 0.00001 cannot: h is the caller’s', () => {
      const points = [0.7, 1.1, 1.9, -1.3].map((first) => tensor([3], [first, 1.3, -0.9]))
      const surfaces = points.map((x) => ({ f: roundedSquares([3]), x, h: 0.01, gradient: mapped(x, (v) => 2 * v) }))
      expectEach(surfaces, { relative: 5e-4, absolute: 5e-4 })
    })
    check('the gradient is right for tensors of any shape', () => {
      const inputs = fc.constantFrom(...shapes).chain((shape) => tensors(shape, -2, 2))
      forAll([inputs], (x) => same(numericalGradient(mixed(x.shape), x), mixedGradient(x), near))
    })
    check('the gradient agrees with PyTorch’s', () => {
      const { x, gradient } = golden.logSumExp
      expectEach([{ f: logSumExp([3, 4]), x: fromNested(x), gradient: fromNested(gradient) }])
    })
  },
)

// Functions that make a tensor of a tensor

interface Map {
  f: (t: Tensor) => Tensor
  x: Tensor
  h?: number
  jacobian: Tensor
}

/** A linear map from vectors to vectors: its Jacobian is the matrix. */
function linear(rows: readonly (readonly number[])[]): (t: Tensor) => Tensor {
  const formula = `t => [${rows.map((row) => row.map((a, i) => `${a}·t${'₀₁₂'[i]}`).join(' + ')).join(', ')}]`
  const products = (values: Float64Array) => rows.map((row) => sumOf(values, (x, i) => row[i] * x))
  return ofTensor(formula, [rows[0].length], (values) => tensor([rows.length], products(values)))
}

const rows = [
  [1, 10, 100],
  [2, 0, -1],
]

const elementwise = (formula: string, shape: readonly number[], f: (x: number) => number) =>
  ofTensor(formula, shape, (values) => tensor(shape, values.map(f)))
const squares = (shape: readonly number[]) => elementwise('t => each number squared', shape, (x) => x * x)
const exponentials = (shape: readonly number[]) => elementwise('t => each number’s exponential', shape, Math.exp)
const roundedEach = (shape: readonly number[]) =>
  elementwise('t => Math.fround(each number squared)', shape, (x) => Math.fround(x * x))

/** f(x) has as many numbers as x, and each depends on its own alone: zeros everywhere but there. */
function diagonal({ shape, data }: Tensor, slope: (x: number) => number): Tensor {
  const n = data.length
  const jacobian = tensor([...shape, ...shape])
  for (let i = 0; i < n; i++) jacobian.data[i * n + i] = slope(data[i])
  return jacobian
}

const itself = (shape: readonly number[]) => ofTensor('t => t', shape, (_, t) => t)
const viewOf = (formula: string, shape: readonly number[], view: (t: Tensor) => Partial<Tensor>) =>
  ofTensor(formula, shape, (_, t): Tensor => ({ ...t, ...view(t) }))
const transposed = viewOf('t => t transposed', [2, 3], ({ strides: [down, across] }) => ({
  shape: [3, 2],
  strides: [across, down],
}))
const lastRow = viewOf('t => the last row of t', [2, 3], ({ offset, strides: [down, across] }) => ({
  shape: [3],
  strides: [across],
  offset: offset + down,
}))
const backwards = viewOf('t => t backwards', [3], ({ offset, strides: [step] }) => ({
  strides: [-step],
  offset: offset + 2 * step,
}))

/** Where output `o` is input `from(o)`, as it is. */
function picking(shape: readonly number[], outputs: number, inputs: number, from: (o: number) => number): Tensor {
  const jacobian = tensor(shape)
  for (let o = 0; o < outputs; o++) jacobian.data[o * inputs + from(o)] = 1
  return jacobian
}

/** X·W of [m, k] and [k, n]. */
function product(x: Tensor, w: Tensor): Tensor {
  const [[m, k], n] = [x.shape, w.shape[1]]
  const y = tensor([m, n])
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      for (let p = 0; p < k; p++) y.data[i * n + j] += x.data[i * k + p] * w.data[p * n + j]
    }
  }
  return y
}

const timesW = (w: Tensor, shape: readonly number[]) =>
  ofTensor('X => X·W', shape, (values) => product(tensor(shape, values), w))
const byX = (x: Tensor, shape: readonly number[]) =>
  ofTensor('W => X·W', shape, (values) => product(x, tensor(shape, values)))

/** d(X·W)[i, j] / dW[k, l] is X[i, k] where l is j, and 0 elsewhere. */
function productByW(x: Tensor, n: number): Tensor {
  const [m, k] = x.shape
  const jacobian = tensor([m, n, k, n])
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      for (let p = 0; p < k; p++) jacobian.data[((i * n + j) * k + p) * n + j] = x.data[i * k + p]
    }
  }
  return jacobian
}

const softmaxOfRows = ofTensor('t => softmax of each row', [2, 3], (values) => {
  const exps = values.map(Math.exp)
  const sums = [exps[0] + exps[1] + exps[2], exps[3] + exps[4] + exps[5]]
  return tensor(
    [2, 3],
    exps.map((e, i) => e / sums[Math.floor(i / 3)]),
  )
})

/** From [2, 2] to [3]: the products of the first number with each of the others. */
const firstTimesOthers = ofTensor('t => [t₀·t₁, t₀·t₂, t₀·t₃]', [2, 2], ([a, b, c, d]) =>
  tensor([3], [a * b, a * c, a * d]),
)
const firstTimesOthersJacobian = ([a, b, c, d]: ArrayLike<number> & Iterable<number>) =>
  tensor([3, 2, 2], [b, a, 0, 0, c, 0, a, 0, d, 0, 0, a])

task(
  '03-derivatives/numericalJacobian',
  lesson,
  { parameters: ['f', 'x', 'h'], returns: 'tensor', floor, isFree: true },
  ({ subject: numericalJacobian, check }) => {
    const jacobianAt = ({ f, x, h }: Map) => (h === undefined ? numericalJacobian(f, x) : numericalJacobian(f, x, h))
    const expectEach = (maps: readonly Map[], tolerance = near) => {
      maps.forEach(jacobianAt)
      for (const map of maps) same(jacobianAt(map), map.jacobian, tolerance)
    }

    check('x comes back as it was, to the last bit, however large the nudge', () => {
      for (const h of [huge, 0.5]) numericalJacobian(linear(rows), tensor([3], [0.1, 0.7, 0.3]), h)
      numericalJacobian(transposed, randomTensor([2, 3], 1))
    })
    check('the shape is that of f(x), followed by that of x', () => {
      const maps = [
        { f: linear(rows), x: tensor([3], [1, 2, 3]), shape: [2, 3] },
        {
          f: firstTimesOthers,
          x: fromNested([
            [1, 2],
            [3, 4],
          ]),
          shape: [3, 2, 2],
        },
        { f: transposed, x: randomTensor([2, 3], 1), shape: [3, 2, 2, 3] },
        { f: byX(randomTensor([2, 3], 2), [3, 4]), x: randomTensor([3, 4], 3), shape: [2, 4, 3, 4] },
      ]
      for (const { f, x } of maps) numericalJacobian(f, x)
      for (const { f, x, shape } of maps) same(numericalJacobian(f, x).shape, shape, { what: 'the shape' })
    })
    check(
      'an output’s slopes stand in its row: for t₀ + 10t₁ + 100t₂ and 2t₀ − t₂ they are 1, 10, 100 and 2, 0, −1',
      () => {
        const map = { f: linear(rows), x: tensor([3], [1, 2, 3]), jacobian: fromNested(rows) }
        const square = [
          [1, 2],
          [30, 4],
        ]
        expectEach([
          map,
          { f: linear(square), x: tensor([2], [5, -1]), jacobian: fromNested(square) },
          { ...map, x: tensor([3], [0, 0, 0]) },
          { ...map, h: 0.5 },
        ])
      },
    )
    check('where each output is its own input squared there are slopes on the diagonal alone: 2x', () => {
      const [x, matrix, deep] = [
        tensor([3], [1, -2, 3]),
        fromNested([
          [1, 2],
          [3, 4],
        ]),
        tensor([2, 1, 2], [1, 2, 3, 4]),
      ]
      const twice = (value: number) => 2 * value
      expectEach([
        { f: squares([3]), x, h: 0.5, jacobian: diagonal(x, twice) },
        { f: squares([3]), x, jacobian: diagonal(x, twice) },
        { f: squares([2, 2]), x: matrix, h: 0.25, jacobian: diagonal(matrix, twice) },
        { f: squares([2, 2]), x: matrix, jacobian: diagonal(matrix, twice) },
        { f: squares([2, 1, 2]), x: deep, jacobian: diagonal(deep, twice) },
      ])
    })
    check('while one number is nudged the others stay: a product’s slopes are made of them', () => {
      const [x, other] = [
        [2, 3, 5, 7],
        [-1, 4, 0, 0.5],
      ]
      const jacobians = [x, other].map((values) => ({
        f: firstTimesOthers,
        x: tensor([2, 2], values),
        jacobian: firstTimesOthersJacobian(values),
      }))
      expectEach([{ ...jacobians[0], h: 0.5 }, ...jacobians])
    })
    check('a function that returns x itself has slope 1 from each number to itself', () => {
      const [x, matrix] = [
        tensor([3], [1, 2, 3]),
        fromNested([
          [1, 2],
          [3, 4],
        ]),
      ]
      expectEach([
        { f: itself([3]), x, jacobian: diagonal(x, () => 1) },
        { f: itself([2, 2]), x: matrix, jacobian: diagonal(matrix, () => 1) },
        { f: itself([3]), x, h: 0.5, jacobian: diagonal(x, () => 1) },
        { f: itself([2, 2]), x: matrix, h: 0.5, jacobian: diagonal(matrix, () => 1) },
      ])
    })
    check('a view of x is read by its strides and its offset', () => {
      const matrix = fromNested([
        [1, 2, 3],
        [4, 5, 6],
      ])
      expectEach([
        { f: backwards, x: tensor([3], [1, 2, 3]), jacobian: picking([3, 3], 3, 3, (o) => 2 - o) },
        { f: lastRow, x: matrix, jacobian: picking([3, 2, 3], 3, 6, (o) => 3 + o) },
        { f: lastRow, x: matrix, h: 0.5, jacobian: picking([3, 2, 3], 3, 6, (o) => 3 + o) },
        { f: transposed, x: matrix, jacobian: picking([3, 2, 2, 3], 6, 6, (o) => (o % 2) * 3 + Math.floor(o / 2)) },
      ])
    })
    check('for Y = XW, X of [2, 3] and W of [3, 4], dY/dW is 96 numbers, and 24 of them are those of X', () => {
      const x = fromNested([
        [1, 2, 3],
        [4, 5, 6],
      ])
      const w = randomTensor([3, 4], 4)
      const axes = ['Y row', 'Y column', 'W row', 'W column']
      same(numericalJacobian(byX(x, [3, 4]), w), productByW(x, 4), { axes, ...near })
    })
    check('exponentials have their own exponentials as slopes, to seven digits', () => {
      expectEach(
        [[4], [2, 3], [2, 1, 2]].map((shape, i) => {
          const x = randomTensor(shape, 20 + i, -1, 1.5)
          return { f: exponentials(shape), x, jacobian: diagonal(x, Math.exp) }
        }),
      )
    })
    check('on numbers of seven digits, an h of 0.01 gives what one of 0.00001 cannot: h is the caller’s', () => {
      const x = tensor([6], [3, 3.1, 0.7, 1.9, 2.3, -1.3])
      const map = { f: roundedEach([6]), x, h: 0.01, jacobian: diagonal(x, (value) => 2 * value) }
      expectEach([map], { relative: 5e-4, absolute: 5e-4 })
    })
    check('every slope is in its place, for any linear map', () => {
      const matrices = fc
        .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
        .chain(([m, n]) =>
          fc.array(fc.array(numbers(-4, 4), { minLength: n, maxLength: n }), { minLength: m, maxLength: m }),
        )
      forAll([matrices], (matrix) => {
        const x = tensor([matrix[0].length], [2, -1, 3].slice(0, matrix[0].length))
        same(numericalJacobian(linear(matrix), x), fromNested(matrix), near)
      })
    })
    check('the Jacobians agree with PyTorch’s', () => {
      const { softmax, product: both } = golden
      const [x, w] = [fromNested(both.x), fromNested(both.w)]
      expectEach([
        { f: softmaxOfRows, x: fromNested(softmax.x), jacobian: fromNested(softmax.jacobian) },
        { f: timesW(w, [2, 3]), x, jacobian: fromNested(both.byX) },
        { f: byX(x, [3, 4]), x: w, jacobian: fromNested(both.byW) },
      ])
    })
  },
)

task(
  '03-derivatives/relativeError',
  lesson,
  { parameters: ['a', 'b'], returns: 'number' },
  ({ subject: relativeError, check }) => {
    type Pair = [a: number | Tensor, b: number | Tensor, error: number]
    const expectEach = (pairs: readonly Pair[]) => {
      for (const [a, b] of pairs) relativeError(a, b)
      for (const [a, b, error] of pairs) same(relativeError(a, b), error, { what: 'the error' })
    }
    const vectors = (a: readonly number[], b: readonly number[], error: number): Pair => [
      tensor([a.length], a),
      tensor([b.length], b),
      error,
    ]

    check('9 and 10 are a tenth apart, measured by the larger, in either order', () => {
      expectEach([
        [9, 10, 0.1],
        [10, 9, 0.1],
        [4, 5, 0.2],
        [1, 4, 0.75],
        [2, 8, 0.75],
        [5, 8, 0.375],
        [7, 7, 0],
        [0.003, 0.002, 1 / 3],
      ])
    })
    check('negative numbers are measured by their size: −9 and −10 are a tenth apart, −1 and 1 are 2 apart', () => {
      expectEach([
        [-9, -10, 0.1],
        [-10, -9, 0.1],
        [-4, -5, 0.2],
        [-2, -1, 0.5],
        [-1, 1, 2],
        [3, -1, 4 / 3],
        [-5, -5, 0],
        [-0.5, 0.25, 1.5],
      ])
    })
    check('0 and 0 are 0 apart, and 0 from any other number is 1', () => {
      expectEach([
        [0, 0, 0],
        [0, 5, 1],
        [5, 0, 1],
        [0, -3, 1],
        [-0.001, 0, 1],
      ])
    })
    check('what is smaller than 1e-8 is measured by 1e-8', () => {
      expectEach([
        [0, 1e-9, 0.1],
        [2e-9, 0, 0.2],
        [1e-9, -1e-9, 0.2],
        [3e-9, 5e-9, 0.2],
        [-1e-8, 0, 1],
        [1e-8, 2e-8, 0.5],
        [1e-11, 0, 0.001],
      ])
    })
    check('of two tensors the worst pair counts, wherever it stands', () => {
      expectEach([
        vectors([9, 1, 1, 1], [10, 1, 1, 1], 0.1),
        vectors([1, 1, 1, 9], [1, 1, 1, 10], 0.1),
        vectors([10, 8, 3], [9, 10, 3], 0.2),
        vectors([1000, 0.5], [1001, 1], 0.5),
        vectors([3, 4], [3, 4], 0),
        vectors([0, 2], [0, 2], 0),
        [
          fromNested([
            [1, 2],
            [3, 4],
          ]),
          fromNested([
            [1, 2],
            [6, 5],
          ]),
          0.5,
        ],
        [
          fromNested([
            [[1], [-2]],
            [[3], [4]],
          ]),
          fromNested([
            [[1], [2]],
            [[4], [4]],
          ]),
          2,
        ],
      ])
    })
    check('a NaN is not passed over: the result is NaN then, not the error of the other pairs', () => {
      const pairs: Pair[] = [
        [Number.NaN, 1, Number.NaN],
        [1, Number.NaN, Number.NaN],
        vectors([1, Number.NaN, 3], [1, 2, 3], Number.NaN),
        vectors([Number.NaN, 2], [1, 2], Number.NaN),
        vectors([1, 2], [1, Number.NaN], Number.NaN),
      ]
      for (const [a, b] of pairs) relativeError(a, b)
      for (const [a, b] of pairs) {
        const error = relativeError(a, b)
        holds(!(error < Infinity), `a NaN is among the numbers, and yet the error is ${error}.`)
      }
    })
    check('the error is the same in either order, and in any unit', () => {
      const positive = numbers(0.125, 10)
      forAll([positive, positive], (a, b) => {
        const error = Math.abs(a - b) / Math.max(a, b)
        for (const [x, y] of [
          [a, b],
          [b, a],
          [1000 * a, 1000 * b],
          [-a, -b],
        ])
          same(relativeError(x, y), error, { what: 'the error' })
      })
    })
    check('the errors agree with NumPy’s', () => {
      expectEach(golden.errors.map(({ a, b, error }): Pair => [fromNested(a), fromNested(b), error]))
    })
  },
)
