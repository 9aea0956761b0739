import { fromNested, type Nested, sizeOf, type Tensor, tensor } from '#given/tensor.ts'
import * as reference from '#solutions/18-dcgan/dcgan.ts'
import { readGolden } from '../given/golden.ts'
import { centralDifferences, dot } from '../given/gradients.ts'
import { holds, same } from '../given/matchers.ts'
import { fc, forAll, random, randomTensor, sizes } from '../given/random.ts'
import { subject, task } from '../given/task.ts'
import { copy, remakeable } from '../given/values.ts'
import { asView, withoutFirst } from '../given/views.ts'

const lesson = await subject(() => import('#lessons/18-dcgan/dcgan.ts'))

type Game = reference.Game
type Player = reference.Player
type Layer = reference.Layer
type NestedLayer = { kernels: Nested; bias: number[]; stride: number; padding: number }
type NestedGame = { generator: NestedLayer[]; discriminator: NestedLayer[] }

const golden = readGolden<{
  transposed: {
    x: Nested
    kernels: Nested
    stride: number
    padding: number
    out: Nested
    dOut: Nested
    dX: Nested
    dKernels: Nested
  }[]
  losses: { realLogits: number[]; fakeLogits: number[]; discriminator: number; generator: number }[]
  game: {
    images: Nested
    start: NestedGame
    end: NestedGame
    losses: [number, number][]
    sampled: Nested
    rates: { generator: number; discriminator: number }
    beta1: number
    beta2: number
    epsilon: number
  }
}>('18-dcgan')

/** Whole numbers from −4 to 4 without 0: what goes wrong with them can be followed on paper. */
function digits(shape: readonly number[], seed: number): Tensor {
  const { data } = randomTensor(shape, seed, 0, 8)
  return tensor(
    shape,
    data.map((x) => (x < 4 ? Math.floor(x) - 4 : Math.floor(x) - 3)),
  )
}

interface Case {
  x: Tensor
  kernels: Tensor
  stride: number
  padding: number
  dOut: Tensor
}

interface Sizes {
  count: number
  channels: number
  filters: number
  size: readonly [number, number]
  kernel: readonly [number, number]
  stride: number
  padding: number
  seed: number
}

/** Padding never cuts the whole output away. */
function caseOf({ count, channels, filters, size, kernel, stride, padding, seed }: Sizes): Case {
  const whole = size.map((length, axis) => (length - 1) * stride + kernel[axis])
  const cut = Math.min(padding, ...whole.map((length) => Math.floor((length - 1) / 2)))
  return {
    x: digits([count, channels, ...size], seed),
    kernels: digits([channels, filters, ...kernel], seed + 1),
    stride,
    padding: cut,
    dOut: digits([count, filters, ...whole.map((length) => length - 2 * cut)], seed + 2),
  }
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    count: sizes(1, 2),
    channels: sizes(1, 3),
    filters: sizes(1, 3),
    size: fc.tuple(sizes(1, 3), sizes(1, 4)),
    kernel: fc.tuple(sizes(1, 4), sizes(1, 3)),
    stride: sizes(1, 3),
    padding: sizes(0, 2),
    seed: sizes(1, 999),
  })
  .map(caseOf)

/** Nothing square, nothing alike. */
const someCases: Case[] = [
  { count: 1, channels: 1, filters: 1, size: [2, 3], kernel: [3, 2], stride: 1, padding: 0, seed: 100 },
  { count: 2, channels: 2, filters: 3, size: [3, 2], kernel: [2, 3], stride: 2, padding: 1, seed: 200 },
  { count: 3, channels: 3, filters: 2, size: [2, 4], kernel: [4, 3], stride: 3, padding: 1, seed: 300 },
].map((each) => caseOf({ ...each, size: [each.size[0], each.size[1]], kernel: [each.kernel[0], each.kernel[1]] }))

/** Calls `visit` with where each number of each stamp comes from and where it lands. */
function eachStamp(
  { x, kernels, stride, padding }: Omit<Case, 'dOut'>,
  out: Tensor,
  visit: (pixel: number, weight: number, target: number) => void,
): void {
  const [count, channels, h, w] = x.shape
  const [, filters, kernelHeight, kernelWidth] = kernels.shape
  const [, , height, width] = out.shape
  for (let n = 0; n < count; n++) {
    for (let c = 0; c < channels; c++) {
      for (let f = 0; f < filters; f++) {
        for (let i = 0; i < h * w; i++) {
          for (let k = 0; k < kernelHeight * kernelWidth; k++) {
            const row = Math.floor(i / w) * stride - padding + Math.floor(k / kernelWidth)
            const column = (i % w) * stride - padding + (k % kernelWidth)
            if (row < 0 || row >= height || column < 0 || column >= width) continue
            visit(
              (n * channels + c) * h * w + i,
              (c * filters + f) * kernelHeight * kernelWidth + k,
              ((n * filters + f) * height + row) * width + column,
            )
          }
        }
      }
    }
  }
}

/** The specification, stamp by stamp. */
function stamped(given: Case): Tensor {
  const out = tensor(given.dOut.shape)
  eachStamp(given, out, (pixel, weight, target) => {
    out.data[target] += given.x.data[pixel] * given.kernels.data[weight]
  })
  return out
}

/** The strided convolution of `dOut` with the same kernels: what the transposed one is the adjoint of. */
function convolved(given: Case): Tensor {
  const result = tensor(given.x.shape)
  eachStamp(given, given.dOut, (pixel, weight, target) => {
    result.data[pixel] += given.dOut.data[target] * given.kernels.data[weight]
  })
  return result
}

/** One image of a batch, as a batch of one. */
function only({ data, shape: [, ...shape] }: Tensor, i: number): Tensor {
  const size = sizeOf(shape)
  return tensor([1, ...shape], data.slice(i * size, (i + 1) * size))
}

const row = (...numbers: number[]) => tensor([1, 1, 1, numbers.length], numbers)
const square = (...numbers: number[]) => tensor([1, 1, Math.sqrt(numbers.length), Math.sqrt(numbers.length)], numbers)

task(
  '18-dcgan/transposedConv2d',
  lesson,
  {
    parameters: ['x', 'kernels', 'stride', 'padding'],
    returns: 'tensor',
    axes: ['image', 'filter', 'row', 'column'],
  },
  ({ subject: transposedConv2d, check }) => {
    check('a pixel stamps the kernel: 2 makes 2, 4, 6, 8 of 1, 2, 3, 4', () => {
      same(transposedConv2d(square(2), square(1, 2, 3, 4), 1, 0), square(2, 4, 6, 8))
      same(transposedConv2d(square(2), square(1, 2, 3, 4), 3, 0), square(2, 4, 6, 8))
    })
    check('stamps of neighbours lie a stride apart; where they overlap they add up, in between is 0', () => {
      same(transposedConv2d(row(1, 10), row(1, 2, 3), 1, 0), row(1, 12, 23, 30))
      same(transposedConv2d(row(1, 10), row(1, 2, 3), 2, 0), row(1, 2, 13, 20, 30))
      same(transposedConv2d(row(1, 10), row(1, 2, 3), 3, 0), row(1, 2, 3, 10, 20, 30))
      same(transposedConv2d(row(1, 10), row(1, 2, 3), 4, 0), row(1, 2, 3, 0, 10, 20, 30))
    })
    check('rows behave as columns do', () => {
      const column = (...numbers: number[]) => tensor([1, 1, numbers.length, 1], numbers)
      same(transposedConv2d(column(1, 10), column(1, 2, 3), 2, 0), column(1, 2, 13, 20, 30))
      same(transposedConv2d(square(1, 0, 0, 10), square(1, 2, 3, 4), 1, 0), square(1, 2, 0, 3, 14, 20, 0, 30, 40))
      same(
        transposedConv2d(square(1, 10, 100, 1000), square(1, 2, 3, 4), 2, 0),
        square(1, 2, 10, 20, 3, 4, 30, 40, 100, 200, 1000, 2000, 300, 400, 3000, 4000),
      )
    })
    check('padding cuts rows and columns off at every edge', () => {
      same(transposedConv2d(row(1, 10), tensor([1, 1, 3, 3], [9, 9, 9, 1, 2, 3, 9, 9, 9]), 2, 1), row(2, 13, 20))
      same(transposedConv2d(square(1, 10, 100, 1000), square(1, 2, 3, 4), 2, 1), square(4, 30, 200, 1000))
    })
    check('stride is 1 and padding 0 when they are left out', () => {
      same(transposedConv2d(row(1, 10), row(1, 2, 3)), row(1, 12, 23, 30))
      same(transposedConv2d(row(1, 10), row(1, 2, 3), 2), row(1, 2, 13, 20, 30))
    })
    check('every channel has its own kernel for every filter, and a filter adds up all channels', () => {
      const x = tensor([1, 2, 1, 1], [1, 10])
      // From channel 0: 1, 2, 3 for the three filters; from channel 1: 4, 5, 6.
      same(transposedConv2d(x, tensor([2, 3, 1, 1], [1, 2, 3, 4, 5, 6]), 1, 0), tensor([1, 3, 1, 1], [41, 52, 63]))
    })
    check('the output has (h − 1) · stride − 2 · padding + kernel rows, and as many columns by the same rule', () => {
      forAll([cases], (given) => {
        const { x, kernels, stride, padding, dOut } = given
        const { shape } = transposedConv2d(x, kernels, stride, padding)
        same([...shape], [...dOut.shape], { what: 'the shape' })
      })
    })
    check('every image of a batch gets what it gets alone', () => {
      for (const { x, kernels, stride, padding } of someCases) {
        const alone = Array.from({ length: x.shape[0] }, (_, i) =>
          transposedConv2d(only(x, i), kernels, stride, padding),
        )
        const [, ...shape] = alone[0].shape
        const together = tensor(
          [x.shape[0], ...shape],
          alone.flatMap(({ data }) => [...data]),
        )
        same(transposedConv2d(x, kernels, stride, padding), together)
      }
    })
    check('it is what the stamps add up to, for images and kernels of any size', () => {
      forAll([cases], (given) => {
        same(transposedConv2d(given.x, given.kernels, given.stride, given.padding), stamped(given))
      })
    })
    check('it is the adjoint of the strided convolution: ⟨conv y, x⟩ = ⟨y, convᵀ x⟩', () => {
      forAll([cases], (given) => {
        const { x, kernels, stride, padding, dOut: y } = given
        const left = dot(convolved(given), x)
        same(dot(y, transposedConv2d(x, kernels, stride, padding)), left, { what: '⟨y, convᵀ x⟩' })
      })
    })
    check('it agrees with PyTorch', () => {
      for (const { x, kernels, stride, padding, out } of golden.transposed) {
        same(transposedConv2d(fromNested(x), fromNested(kernels), stride, padding), fromNested(out))
      }
    })
    check('x and kernels may be views: what counts is what they show', () => {
      for (const given of someCases) {
        const { x, kernels, stride, padding } = given
        const due = stamped(given)
        const [, ...shape] = x.shape
        const longer = tensor([x.shape[0] + 1, ...shape], [...only(x, 0).data, ...x.data])
        same(transposedConv2d(withoutFirst(longer), kernels, stride, padding), due)
        same(transposedConv2d(asView(x), kernels, stride, padding), due)
        same(transposedConv2d(x, asView(kernels), stride, padding), due)
      }
    })
  },
)

task(
  '18-dcgan/gradTransposedConv2d',
  lesson,
  {
    parameters: ['dOut', 'x', 'kernels', 'stride', 'padding'],
    returns: { dX: 'tensor', dKernels: 'tensor' },
  },
  ({ subject: gradTransposedConv2d, check }) => {
    const ofX = { what: 'dX', axes: ['image', 'channel', 'row', 'column'] }
    const ofKernels = { what: 'dKernels', axes: ['channel', 'filter', 'row', 'column'] }
    const gradients = ({ dOut, x, kernels, stride, padding }: Case) =>
      gradTransposedConv2d(dOut, x, kernels, stride, padding)

    check('one stamp: the pixel collects kernel times gradient, the kernel gets pixel times gradient', () => {
      const { dX, dKernels } = gradTransposedConv2d(square(1, 10, 100, 1000), square(2), square(1, 2, 3, 4), 1, 0)
      same(dX, square(4321), ofX)
      same(dKernels, square(2, 20, 200, 2000), ofKernels)
    })
    check('each pixel collects from where its own stamp lay, a stride from its neighbour’s', () => {
      const dOut = [1, 10, 100, 1000, 10000, 100000, 1000000]
      for (const [stride, due] of [
        [1, [321, 3210]],
        [2, [321, 32100]],
        [4, [321, 3210000]],
      ] as const) {
        const upstream = row(...dOut.slice(0, stride + 3))
        same(gradTransposedConv2d(upstream, row(5, 7), row(1, 2, 3), stride, 0).dX, row(...due), ofX)
      }
    })
    check('a kernel’s gradient is a sum over all pixels it was stamped by', () => {
      const { dKernels } = gradTransposedConv2d(row(1, 10, 100, 1000), row(5, 7), row(1, 2, 3), 1, 0)
      // 5 · (1, 10, 100) + 7 · (10, 100, 1000)
      same(dKernels, row(75, 750, 7500), ofKernels)
    })
    check('from beyond the edge, where the padding has cut, nothing comes back', () => {
      const { dX, dKernels } = gradTransposedConv2d(
        square(1, 10, 100, 1000),
        square(2, 3, 5, 7),
        square(1, 2, 3, 4),
        2,
        1,
      )
      same(dX, square(4, 30, 200, 1000), ofX)
      same(dKernels, square(7000, 500, 30, 2), ofKernels)
    })
    check('stride is 1 and padding 0 when they are left out', () => {
      const { dX, dKernels } = gradTransposedConv2d(row(1, 10, 100, 1000), row(5, 7), row(1, 2, 3))
      same(dX, row(321, 3210), ofX)
      same(dKernels, row(75, 750, 7500), ofKernels)
    })
    check('dX sums over the filters; every channel and every filter has a kernel gradient of its own', () => {
      const [x, kernels] = [tensor([1, 2, 1, 1], [5, 7]), tensor([2, 3, 1, 1], [1, 2, 3, 4, 5, 6])]
      const { dX, dKernels } = gradTransposedConv2d(tensor([1, 3, 1, 1], [1, 10, 100]), x, kernels, 1, 0)
      same(dX, tensor([1, 2, 1, 1], [321, 654]), ofX)
      same(dKernels, tensor([2, 3, 1, 1], [5, 50, 500, 7, 70, 700]), ofKernels)
    })
    check('dX of a batch is that of its images; dKernels is the sum of theirs', () => {
      for (const given of someCases) {
        const { dX, dKernels } = gradients(given)
        const alone = Array.from({ length: given.x.shape[0] }, (_, i) =>
          gradients({ ...given, dOut: only(given.dOut, i), x: only(given.x, i) }),
        )
        const sum = dKernels.data.map((_, k) => alone.reduce((total, one) => total + one.dKernels.data[k], 0))
        same(
          dX,
          tensor(
            given.x.shape,
            alone.flatMap((one) => [...one.dX.data]),
          ),
          ofX,
        )
        same(dKernels, tensor(given.kernels.shape, sum), ofKernels)
      }
    })
    check('dX is the strided convolution of dOut with the same kernels', () => {
      forAll([cases], (given) => same(gradients(given).dX, convolved(given), ofX))
    })
    check('both are slopes: central differences agree, whatever comes from above', () => {
      for (const given of someCases) {
        const { dX, dKernels } = gradients(given)
        const loose = { relative: 1e-6, absolute: 1e-6 }
        const alongX = centralDifferences((x) => dot(stamped({ ...given, x }), given.dOut), given.x)
        const alongKernels = centralDifferences(
          (kernels) => dot(stamped({ ...given, kernels }), given.dOut),
          given.kernels,
        )
        same(dX, alongX, { ...ofX, ...loose })
        same(dKernels, alongKernels, { ...ofKernels, ...loose })
      }
    })
    check('both agree with PyTorch', () => {
      for (const { x, kernels, stride, padding, dOut, dX, dKernels } of golden.transposed) {
        const got = gradTransposedConv2d(fromNested(dOut), fromNested(x), fromNested(kernels), stride, padding)
        same(got.dX, fromNested(dX), ofX)
        same(got.dKernels, fromNested(dKernels), ofKernels)
      }
    })
    check('dOut, x and kernels may be views: what counts is what they show', () => {
      const expectSame = (given: Case, due: { dX: Tensor; dKernels: Tensor }) => {
        const { dX, dKernels } = gradients(given)
        same(dX, due.dX, ofX)
        same(dKernels, due.dKernels, ofKernels)
      }
      for (const given of someCases) {
        const { dOut, x, kernels, stride, padding } = given
        const due = reference.gradTransposedConv2d(dOut, x, kernels, stride, padding)
        const later = (t: Tensor) =>
          withoutFirst(tensor([t.shape[0] + 1, ...t.shape.slice(1)], [...only(t, 0).data, ...t.data]))
        expectSame({ ...given, dOut: later(dOut), x: later(x) }, due)
        expectSame({ ...given, dOut: asView(dOut) }, due)
        expectSame({ ...given, x: asView(x) }, due)
        expectSame({ ...given, kernels: asView(kernels) }, due)
      }
    })
  },
)

const vector = (...numbers: number[]) => tensor([numbers.length], numbers)
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, x) => sum + x, 0) / values.length
/** ln(1 + e^x). */
const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))

/** Logits that no formula stumbles over. */
const logits: fc.Arbitrary<Tensor> = fc
  .array(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 5 })
  .map((values) => vector(...values.map((z) => z / 8)))

task(
  '18-dcgan/discriminatorLoss',
  lesson,
  { parameters: ['realLogits', 'fakeLogits'], returns: 'number' },
  ({ subject: discriminatorLoss, check }) => {
    check('logits of 0 say one half to everything: the loss is ln 2', () => {
      same(discriminatorLoss(vector(0), vector(0)), Math.LN2)
      same(discriminatorLoss(vector(0, 0, 0), vector(0, 0)), Math.LN2)
    })
    check('a logit of ln 3 says three quarters: for a real image that costs ln 4/3, for a fake ln 4', () => {
      same(discriminatorLoss(vector(Math.log(3)), vector(0)), (Math.log(4 / 3) + Math.LN2) / 2)
      same(discriminatorLoss(vector(0), vector(Math.log(3))), (Math.LN2 + Math.log(4)) / 2)
    })
    check('the two halves count the same, however many images they have', () => {
      same(discriminatorLoss(vector(Math.log(3)), vector(0, 0, 0)), (Math.log(4 / 3) + Math.LN2) / 2)
      same(discriminatorLoss(vector(Math.log(3), 0), vector(0)), (Math.log(4 / 3) / 2 + Math.LN2 / 2 + Math.LN2) / 2)
    })
    check('it is the mean of −ln of the probability given to what is so', () => {
      forAll([logits, logits], (real, fake) => {
        const halves = [real.data.map((z) => -Math.log(sigmoid(z))), fake.data.map((z) => -Math.log(sigmoid(-z)))]
        same(discriminatorLoss(real, fake), (mean(halves[0]) + mean(halves[1])) / 2, { relative: 1e-8 })
      })
    })
    check('sure and right costs nothing, sure and wrong costs the logit: 1000 is no more special than 1', () => {
      same(discriminatorLoss(vector(-40), vector(-40)), 20)
      same(discriminatorLoss(vector(40), vector(40)), 20)
      same(discriminatorLoss(vector(1000), vector(-1000)), 0)
      same(discriminatorLoss(vector(-1000), vector(1000)), 1000)
      same(discriminatorLoss(vector(-16), vector(16)), softplus(16))
      same(discriminatorLoss(vector(-1e300), vector(0)), 5e299)
    })
    check('it agrees with PyTorch', () => {
      for (const { realLogits, fakeLogits, discriminator } of golden.losses) {
        same(discriminatorLoss(vector(...realLogits), vector(...fakeLogits)), discriminator)
      }
    })
    check('logits may have any shape and be views', () => {
      const [real, fake] = [randomTensor([3, 1, 1, 2], 1, -3, 3), randomTensor([4, 1, 2, 1], 2, -3, 3)]
      const due = (a: Tensor, b: Tensor) => (mean(a.data.map((z) => softplus(-z))) + mean(b.data.map(softplus))) / 2
      same(discriminatorLoss(real, fake), due(real, fake))
      same(
        discriminatorLoss(withoutFirst(real), withoutFirst(fake)),
        due(vector(...real.data.slice(2)), vector(...fake.data.slice(2))),
      )
      same(discriminatorLoss(asView(real), asView(fake)), due(real, fake))
    })
  },
)

task(
  '18-dcgan/generatorLoss',
  lesson,
  { parameters: ['fakeLogits'], returns: 'number' },
  ({ subject: generatorLoss, bare, check }) => {
    check('logits of 0 say one half to every fake: the loss is ln 2', () => {
      same(generatorLoss(vector(0)), Math.LN2)
      same(generatorLoss(vector(0, 0, 0)), Math.LN2)
    })
    check('a fake that is taken for real with three quarters costs ln 4/3, with one quarter ln 4', () => {
      same(generatorLoss(vector(Math.log(3))), Math.log(4 / 3))
      same(generatorLoss(vector(-Math.log(3))), Math.log(4))
      same(generatorLoss(vector(Math.log(3), -Math.log(3))), (Math.log(4 / 3) + Math.log(4)) / 2)
    })
    check('it is the mean of −ln of the probability that the fakes are real', () => {
      forAll([logits], (fake) => {
        same(generatorLoss(fake), mean(fake.data.map((z) => -Math.log(sigmoid(z)))), { relative: 1e-8 })
      })
    })
    check(
      'a fake that fools costs nothing, one that is found out costs its logit: 1000 is no more special than 1',
      () => {
        same(generatorLoss(vector(1000)), 0)
        same(generatorLoss(vector(-1000)), 1000)
        same(generatorLoss(vector(-16)), softplus(16))
        same(generatorLoss(vector(-40, -20)), 30)
        same(generatorLoss(vector(-1e300)), 1e300)
      },
    )
    check('the surer a fake is found out, the nearer the slope is to −1: the loss does not saturate', () => {
      for (const z of [-2, -8, -30]) {
        generatorLoss(vector(z))
        const { data } = centralDifferences((x) => bare(x), vector(z))
        same(data[0], -sigmoid(-z), { what: `the slope at a logit of ${z}`, relative: 1e-5 })
      }
    })
    check('it agrees with PyTorch', () => {
      for (const { fakeLogits, generator } of golden.losses) same(generatorLoss(vector(...fakeLogits)), generator)
    })
    check('logits may have any shape and be views', () => {
      const fake = randomTensor([4, 1, 2, 1], 3, -3, 3)
      const due = (values: Float64Array) => mean(values.map((z) => softplus(-z)))
      same(generatorLoss(fake), due(fake.data))
      same(generatorLoss(withoutFirst(fake)), due(fake.data.slice(2)))
      same(generatorLoss(asView(fake)), due(fake.data))
    })
  },
)

/** A source that always gives 0.5: every number of every code is then the same, in whatever order they are drawn. */
const constant = () => remakeable(() => () => 0.5)

interface Options {
  learningRate?: number
  beta1?: number
  beta2?: number
  epsilon?: number
}

function playerOf(
  layers: Layer[],
  { learningRate = 0, beta1 = 0.5, beta2 = 0.999, epsilon = 1e-8 }: Options = {},
): Player {
  const zeros = () => layers.flatMap(({ kernels, bias }) => [tensor(kernels.shape), tensor(bias.shape)])
  return { layers, adam: { learningRate, beta1, beta2, epsilon, steps: 0, means: zeros(), squares: zeros() } }
}

function onePixelLayer(weight: number, bias: number): Layer {
  return { kernels: tensor([1, 1, 1, 1], [weight]), bias: tensor([1], [bias]), stride: 1, padding: 0 }
}

/** Images of one pixel. The generator makes `fake` of every code; the discriminator's logit is weight · pixel. */
function onePixelGame(fake: number, weight: number, rates: { generator?: number; discriminator?: number } = {}): Game {
  return {
    generator: playerOf([onePixelLayer(0, Math.atanh(fake))], { learningRate: rates.generator }),
    discriminator: playerOf([onePixelLayer(weight, 0)], { learningRate: rates.discriminator }),
  }
}

const onePixel = (...pixels: number[]) => tensor([pixels.length, 1, 1, 1], pixels)

function layersOf(nested: NestedLayer[]): Layer[] {
  return nested.map(({ kernels, bias, stride, padding }) => ({
    kernels: fromNested(kernels),
    bias: fromNested(bias),
    stride,
    padding,
  }))
}

function goldenGame(): Game {
  const { start, rates, beta1, beta2, epsilon } = golden.game
  const options = (learningRate: number) => ({ learningRate, beta1, beta2, epsilon })
  return {
    generator: playerOf(layersOf(start.generator), options(rates.generator)),
    discriminator: playerOf(layersOf(start.discriminator), options(rates.discriminator)),
  }
}

/** Two layers each, 2×3 → 4×6 and back, with random numbers; the epsilon shows the size of the gradients. */
function smallGame(seed: number, rates: { generator?: number; discriminator?: number }, epsilon = 0.1): Game {
  const layer = (shape: number[], outputs: number, stride: number, padding: number, at: number): Layer => ({
    kernels: randomTensor(shape, seed + at, -0.8, 0.8),
    bias: randomTensor([outputs], seed + at + 1, -0.3, 0.3),
    stride,
    padding,
  })
  return {
    generator: playerOf([layer([2, 3, 2, 3], 3, 1, 0, 1), layer([3, 1, 4, 4], 1, 2, 1, 3)], {
      learningRate: rates.generator,
      epsilon,
    }),
    discriminator: playerOf([layer([2, 1, 4, 4], 2, 2, 1, 5), layer([1, 2, 2, 3], 1, 1, 0, 7)], {
      learningRate: rates.discriminator,
      epsilon,
    }),
  }
}

const smallImages = (seed: number, count = 3) => randomTensor([count, 1, 4, 6], seed, 0, 1)

type Side = 'generator' | 'discriminator'
const sides: readonly Side[] = ['discriminator', 'generator']
const partAxes = {
  generator: ['channel', 'filter', 'row', 'column'],
  discriminator: ['filter', 'channel', 'row', 'column'],
}

function samePlayer(got: Player, expected: readonly Layer[], side: Side, when: string, tolerance = {}): void {
  for (const [i, { kernels, bias }] of got.layers.entries()) {
    const what = (part: string) => `${part} of the ${side}’s layer ${i} ${when}`
    same(kernels, expected[i].kernels, { what: what('kernels'), axes: partAxes[side], ...tolerance })
    same(bias, expected[i].bias, { what: what('bias'), axes: ['channel'], ...tolerance })
  }
}

task(
  '18-dcgan/trainStep',
  lesson,
  {
    parameters: ['game', 'images', 'random'],
    returns: { discriminatorLoss: 'number', generatorLoss: 'number' },
    changes: ['game'],
    isFree: true,
  },
  ({ subject: trainStep, check }) => {
    const ofD = { what: 'discriminatorLoss', relative: 1e-7 }
    const ofG = { what: 'generatorLoss', relative: 1e-7 }

    check('a discriminator that answers 0 to everything pays ln 2, and so does the generator', () => {
      const losses = trainStep(onePixelGame(0.5, 0), onePixel(0.75, 0.25), constant())
      same(losses.discriminatorLoss, Math.LN2, ofD)
      same(losses.generatorLoss, Math.LN2, ofG)
    })
    check('the real images are brought from [0, 1] to [−1, 1], where the fakes are', () => {
      // With a weight of 2 the logits are 2 · (2 · pixel − 1) for a real image and 2 · 0.5 for a fake.
      for (const [pixel, logit] of [
        [0.75, 1],
        [0, -2],
        [1, 2],
      ]) {
        const losses = trainStep(onePixelGame(0.5, 2), onePixel(pixel, pixel), constant())
        same(losses.discriminatorLoss, (softplus(-logit) + softplus(1)) / 2, ofD)
        same(losses.generatorLoss, softplus(-1), ofG)
      }
    })
    check('each player makes one step', () => {
      const game = smallGame(220, { generator: 0.05, discriminator: 0.05 })
      trainStep(game, smallImages(220), constant())
      for (const side of sides) {
        const { steps } = game[side].adam
        holds(steps === 1, `one step of the ${side} is due; its Adam has counted ${steps}`)
      }
    })
    check('the discriminator’s first step goes to where real images get more than fakes', () => {
      // Bright images are real, fakes are dark, then the other way round.
      for (const [pixel, fake, due] of [
        [1, -0.5, 0.1],
        [0, 0.5, -0.1],
      ]) {
        const game = onePixelGame(fake, 0, { discriminator: 0.1 })
        trainStep(game, onePixel(pixel, pixel), constant())
        const what = 'the discriminator’s kernel, which was 0'
        same(game.discriminator.layers[0].kernels, tensor([1, 1, 1, 1], [due]), { what, relative: 1e-5 })
      }
    })
    check('the generator’s first step goes to what the discriminator takes for real', () => {
      for (const [weight, due] of [
        [1, 0.1],
        [-1, -0.1],
      ]) {
        const game = onePixelGame(0, weight, { generator: 0.1 })
        trainStep(game, onePixel(0.5, 0.5), constant())
        const what = 'the generator’s bias, which was 0'
        same(game.generator.layers[0].bias, tensor([1], [due]), { what, relative: 1e-5 })
      }
    })
    check('the generator is judged by the discriminator as it is after its step', () => {
      // The kernel goes from 0 to 0.5 before the fakes of 0.5 are judged: their logits are 0.25.
      const game = onePixelGame(0.5, 0, { discriminator: 0.5 })
      const losses = trainStep(game, onePixel(1, 1), constant())
      same(losses.discriminatorLoss, Math.LN2, ofD)
      same(losses.generatorLoss, softplus(-0.25), { ...ofG, relative: 1e-5 })
    })
    // Adam's first step is rate · g / (|g| + epsilon): with an epsilon of 1 the gradient can be read off it.
    const slopeRead = (before: Tensor, after: Tensor) =>
      tensor(
        before.shape,
        before.data.map((x, i) => {
          const step = x - after.data[i]
          return step / (1 - Math.abs(step))
        }),
      )
    const slopesAgree = (side: Side, loss: (game: Game, images: Tensor) => number) => {
      for (const seed of [100, 130]) {
        const game = smallGame(seed, { [side]: 1 }, 1)
        const start = copy(game)
        trainStep(game, smallImages(seed), constant())
        for (const [i, layer] of game[side].layers.entries()) {
          for (const part of ['kernels', 'bias'] as const) {
            const at = (nudged: Tensor) => {
              const other = copy(start)
              Object.assign(other[side].layers[i], { [part]: nudged })
              return loss(other, smallImages(seed))
            }
            const slopes = centralDifferences(at, start[side].layers[i][part])
            const axes = part === 'bias' ? ['channel'] : partAxes[side]
            const what = `the gradient of ${part} of the ${side}’s layer ${i}`
            same(slopeRead(start[side].layers[i][part], layer[part]), slopes, {
              what,
              axes,
              relative: 1e-4,
              absolute: 1e-7,
            })
          }
        }
      }
    }
    const judged = ({ generator, discriminator }: Game, images: Tensor) => {
      const real = tensor(
        images.shape,
        images.data.map((pixel) => 2 * pixel - 1),
      )
      const [codeSize] = generator.layers[0].kernels.shape
      const codes = reference.drawCodes(images.shape[0], codeSize, () => 0.5)
      const fakes = reference.forwardGenerator(generator.layers, codes).at(-1)!
      return [real, fakes].map((each) => reference.forwardDiscriminator(discriminator.layers, each).at(-1)!)
    }
    check('the discriminator steps down the slope of its loss: central differences agree', () => {
      slopesAgree('discriminator', (game, images) => {
        const [real, fake] = judged(game, images)
        return reference.discriminatorLoss(real, fake)
      })
    })
    check(
      'the generator steps down the slope of its loss, through the discriminator: central differences agree',
      () => {
        slopesAgree('generator', (game, images) => reference.generatorLoss(judged(game, images)[1]))
      },
    )
    check('the generator’s step leaves the discriminator as it is', () => {
      for (const seed of [10, 40, 70]) {
        const rates = { generator: 0.05, discriminator: 0.05 }
        const [game, due] = [smallGame(seed, rates), smallGame(seed, rates)]
        trainStep(game, smallImages(seed), constant())
        reference.trainStep(due, smallImages(seed), constant())
        const when = 'after one step of each player'
        samePlayer(game.discriminator, due.discriminator.layers, 'discriminator', when, { relative: 1e-7 })
      }
    })
    check('three steps of both players end where PyTorch ends', () => {
      const { images, end, losses } = golden.game
      const game = goldenGame()
      for (const [i, [d, g]] of losses.entries()) {
        const got = trainStep(game, fromNested(images), constant())
        same(got.discriminatorLoss, d, { what: `discriminatorLoss in step ${i + 1}`, relative: 1e-7 })
        same(got.generatorLoss, g, { what: `generatorLoss in step ${i + 1}`, relative: 1e-7 })
      }
      for (const side of sides) {
        samePlayer(game[side], layersOf(end[side]), side, 'after three steps', { relative: 1e-7, absolute: 1e-10 })
      }
    })
    check('the numbers change inside the tensors: whoever holds one sees them', () => {
      const game = smallGame(160, { generator: 0.05, discriminator: 0.05 })
      const held = sides.flatMap((side) =>
        game[side].layers.map(({ kernels }) => ({ side, kernels, before: [...kernels.data] })),
      )
      trainStep(game, smallImages(160), constant())
      for (const { side, kernels, before } of held) {
        const isOther = kernels.data.some((x, i) => x !== before[i])
        holds(isOther, `the kernels of the ${side} that the caller holds are the same as before the step`)
      }
    })
    check('every fake is made of a code of its own, and every number of a code is drawn for itself', () => {
      // A code's two numbers become the fake tanh(3 · (first − second)) and a logit 4 times that. Over many codes
      // the losses of −4 and of 4 are mixed half and half; numbers that are alike cancel out.
      for (const seed of [1, 2, 3]) {
        const game = onePixelGame(0, 4)
        const kernels = tensor([2, 1, 1, 1], [3, -3])
        const { generator } = game
        const player = playerOf([{ ...generator.layers[0], kernels }])
        const losses = trainStep(
          { ...game, generator: player },
          onePixel(...new Array<number>(300).fill(0.5)),
          random(seed),
        )
        for (const [name, loss, due] of [
          ['discriminator', losses.discriminatorLoss, (Math.LN2 + 1.95) / 2],
          ['generator', losses.generatorLoss, 1.95],
        ] as const) {
          const message = `the ${name}’s loss over 300 images should be near ${due.toPrecision(2)}; it is ${loss.toPrecision(3)}`
          holds(Math.abs(loss / due - 1) < 0.25, message)
        }
      }
    })
    check('the same random source makes the same step, another source another', () => {
      const begun = () => smallGame(190, { generator: 0.05, discriminator: 0.05 })
      const start = begun()
      const after = (seed: number) => {
        const game = begun()
        trainStep(game, smallImages(190), random(seed))
        return game
      }
      const [first, again, other] = [after(4), after(4), after(5)]
      for (const side of sides) {
        samePlayer(again[side], first[side].layers, side, 'after the same step, made again', {
          relative: 0,
          absolute: 0,
        })
        const isUnlike = (game: Game) =>
          game[side].layers[0].kernels.data.some((x, i) => x !== first[side].layers[0].kernels.data[i])
        // One that does not move at all is another check's affair.
        holds(isUnlike(other) || !isUnlike(start), `two random sources made the same step of the ${side}`)
      }
    })
    check('images may be a view', () => {
      const { images, losses } = golden.game
      const numbers = fromNested(images)
      const longer = tensor([5, 1, 4, 6], [...only(numbers, 0).data, ...numbers.data])
      for (const view of [withoutFirst(longer), asView(numbers)]) {
        const got = trainStep(goldenGame(), view, constant())
        same(got.discriminatorLoss, losses[0][0], ofD)
        same(got.generatorLoss, losses[0][1], ofG)
      }
    })
  },
)

task(
  '18-dcgan/sample',
  lesson,
  {
    parameters: ['generator', 'count', 'random'],
    returns: 'tensor',
    axes: ['image', 'channel', 'row', 'column'],
    isFree: true,
  },
  ({ subject: sample, check }) => {
    check('what the generator makes in [−1, 1] becomes a pixel in [0, 1]', () => {
      for (const [fake, pixel] of [
        [0, 0.5],
        [0.5, 0.75],
        [-0.5, 0.25],
      ]) {
        same(sample(playerOf([onePixelLayer(0, Math.atanh(fake))]), 2, random(1)), onePixel(pixel, pixel))
      }
      same(sample(playerOf([onePixelLayer(0, -30)]), 1, random(1)), onePixel(0))
    })
    check('there are as many images as are asked for, of the size that the generator makes', () => {
      for (const count of [1, 2, 7]) {
        const { shape } = sample(goldenGame().generator, count, random(2))
        same([...shape], [count, 1, 4, 6], { what: 'the shape' })
      }
    })
    check('each image is made of a code of its own', () => {
      const { data } = sample(playerOf([onePixelLayer(1, 0)]), 20, random(3))
      const distinct = new Set(data).size
      holds(distinct === 20, `20 images of one pixel are due, all different; ${distinct} different ones came`)
    })
    check('a code’s numbers are normally distributed, each for itself', () => {
      // Images of two pixels, tanh(0.01 · z) for each of a code's two numbers z.
      const layer = { kernels: tensor([2, 1, 1, 2], [0.01, 0, 0, 0.01]), bias: tensor([1]), stride: 1, padding: 0 }
      const { data } = sample(playerOf([layer]), 2000, random(4))
      const codes = data.map((pixel) => 100 * Math.atanh(2 * pixel - 1))
      const spread = mean(codes.map((z) => z * z))
      const beyond = mean(codes.map((z) => Number(Math.abs(z) > 2)))
      const together = mean(Array.from({ length: 2000 }, (_, i) => codes[2 * i] * codes[2 * i + 1]))
      holds(
        Math.abs(mean(codes)) < 0.15,
        `the mean of 4,000 numbers should be near 0; it is ${mean(codes).toPrecision(3)}`,
      )
      holds(Math.abs(spread - 1) < 0.2, `the mean of their squares should be near 1; it is ${spread.toPrecision(3)}`)
      holds(beyond > 0.02 && beyond < 0.08, `4.6 % of them should lie beyond ±2; ${(100 * beyond).toFixed(1)} % do`)
      holds(
        Math.abs(together) < 0.2,
        `the two numbers of a code go together: the mean product is ${together.toPrecision(3)}`,
      )
    })
    check('the images are those that PyTorch makes of the same code', () => {
      const generator = playerOf(layersOf(golden.game.end.generator))
      same(sample(generator, 2, constant()), fromNested(golden.game.sampled), { relative: 1e-8 })
    })
    check('the same random source gives the same images, another source others', () => {
      const { generator } = goldenGame()
      const first = sample(generator, 3, random(5))
      same(sample(generator, 3, random(5)), first, { what: 'the images, made again' })
      const other = sample(generator, 3, random(6))
      holds(
        other.data.some((x, i) => x !== first.data[i]),
        'two random sources gave the same images',
      )
    })
  },
)
