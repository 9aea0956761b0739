import { mnist } from '#given/mnist.ts'
import { fromNested, type Nested, sizeOf, type Tensor, tensor } from '#given/tensor.ts'
import * as reference from '#solutions/15-cnn/cnn.ts'
import { readGolden } from '../given/golden.ts'
import { centralDifferences } from '../given/gradients.ts'
import { fail, holds, same } from '../given/matchers.ts'
import { fc, forAll, random, randomTensor, sizes } from '../given/random.ts'
import { subject, task } from '../given/task.ts'
import { copy, remakeable, toTensor } from '../given/values.ts'

const lesson = await subject(() => import('#lessons/15-cnn/cnn.ts'))

type Parameters = reference.Parameters
type Report = reference.BatchReport
type Batch = { images: Tensor; labels: number[] }

const golden = readGolden<{
  parameters: Record<keyof Parameters, Nested>
  images: Nested
  labels: number[]
  probs: Nested
  plain: Golden
  penalized: Golden & { lambda: number }
  trained: {
    lambda: number
    learningRate: number
    epochs: number
    losses: number[]
    parameters: Record<keyof Parameters, Nested>
  }
}>('15-cnn')
type Golden = { loss: number; gradients: Record<keyof Parameters, Nested> }

const parts = ['kernels', 'kernelBias', 'weights', 'bias'] as const
const tensors = { kernels: 'tensor', kernelBias: 'tensor', weights: 'tensor', bias: 'tensor' } as const
/** An epsilon of 1e-10 in the logarithm moves the loss and the gradients by less than this. */
const loosely = { relative: 1e-6, absolute: 1e-8 }
const exactly = { relative: 1e-9, absolute: 1e-12 }
const lossTolerance = { what: 'the loss', relative: 0, absolute: 1e-6 }

function parametersOf(nested: Record<keyof Parameters, Nested>): Parameters {
  return {
    kernels: fromNested(nested.kernels),
    kernelBias: fromNested(nested.kernelBias),
    weights: fromNested(nested.weights),
    bias: fromNested(nested.bias),
  }
}

/** The golden network: two filters of 3×2, images of 7×6, so that a row and a column are left over, 3 classes. */
const net = () => parametersOf(golden.parameters)
const goldenImages = fromNested(golden.images)

const axes = {
  kernels: ['filter', 'channel', 'row', 'column'],
  kernelBias: ['filter'],
  weights: ['feature', 'class'],
  bias: ['class'],
}

type Wording = (part: keyof Parameters) => string
const gradientOf: Wording = (part) => `the gradient of ${part}`
const addedToGradient: Wording = (part) => `what a λ of 0.5 adds to the gradient of ${part}`
const afterTheStep: Wording = (part) => `${part} after the step`
const afterTraining: Wording = (part) => `${part} after training`

function samePart(got: Tensor, expected: Tensor, part: keyof Parameters, what: Wording, tolerance = loosely): void {
  same(got, expected, { what: what(part), axes: axes[part], ...tolerance })
}

function sameParts(got: Parameters, expected: Parameters, what: Wording, tolerance = loosely): void {
  for (const part of parts) samePart(got[part], expected[part], part, what, tolerance)
}

/**
 * A network of one filter that copies: its kernel is 1×1 and 1. On a 2×2 image one pixel survives, the
 * largest, and it is the only feature.
 */
function onePixel(weights: number[], bias: number[] = weights.map(() => 0), kernelBias = 0): Parameters {
  return {
    kernels: tensor([1, 1, 1, 1], [1]),
    kernelBias: tensor([1], [kernelBias]),
    weights: tensor([1, weights.length], weights),
    bias: tensor([bias.length], bias),
  }
}

/** Images of 2×2 pixels, the last of which is the largest. */
function largestPixels(...pixels: number[]): Tensor {
  return tensor(
    [pixels.length, 1, 2, 2],
    pixels.flatMap((pixel) => [pixel - 2, pixel - 1, pixel - 3, pixel]),
  )
}

interface Case {
  filters: number
  kernel: readonly [height: number, width: number]
  image: readonly [height: number, width: number]
  classes: number
  count: number
  seed: number
}

/** Networks of any size that fits: kernels of 1 to 3, pooled maps of 1 to 3, and something left over or not. */
const cases: fc.Arbitrary<Case> = fc
  .tuple(sizes(1, 3), sizes(1, 3), sizes(1, 3), sizes(1, 3), sizes(1, 3), sizes(0, 1), sizes(0, 1))
  .chain(([filters, kernelHeight, kernelWidth, rows, columns, below, beside]) =>
    fc.record({
      filters: fc.constant(filters),
      kernel: fc.constant([kernelHeight, kernelWidth] as const),
      image: fc.constant([2 * rows + below + kernelHeight - 1, 2 * columns + beside + kernelWidth - 1] as const),
      classes: sizes(2, 4),
      count: sizes(1, 3),
      seed: sizes(1, 999),
    }),
  )

/** A few of them, with nothing square. */
const someCases: Case[] = [
  { filters: 1, kernel: [1, 2], image: [3, 4], classes: 2, count: 2, seed: 100 },
  { filters: 2, kernel: [2, 3], image: [6, 5], classes: 3, count: 3, seed: 200 },
  { filters: 3, kernel: [3, 1], image: [4, 5], classes: 2, count: 4, seed: 300 },
]

function networkOf({ filters, kernel, image, classes, seed }: Case): Parameters {
  const features = filters * Math.floor((image[0] - kernel[0] + 1) / 2) * Math.floor((image[1] - kernel[1] + 1) / 2)
  return {
    kernels: randomTensor([filters, 1, ...kernel], seed),
    kernelBias: randomTensor([filters], seed + 1, -0.3, 0.3),
    weights: randomTensor([features, classes], seed + 2, -0.5, 0.5),
    bias: randomTensor([classes], seed + 3, -0.5, 0.5),
  }
}

function batchOf({ image, classes, count, seed }: Case): Batch {
  const images = randomTensor([count, 1, ...image], seed + 4, -0.5, 1)
  return { images, labels: Array.from({ length: count }, (_, i) => (seed + i) % classes) }
}

/** One image of a batch, as a batch of one. */
function only({ images, labels }: Batch, i: number): Batch {
  const [, ...shape] = images.shape
  const size = sizeOf(shape)
  return { images: tensor([1, ...shape], images.data.slice(i * size, (i + 1) * size)), labels: [labels[i]] }
}

/** The first image of a batch, `count` times: in whatever order they are seen, the same happens. */
function repeated(batch: Batch, count: number): Batch {
  const { images, labels } = only(batch, 0)
  const pixels = Array.from({ length: count }, () => [...images.data]).flat()
  return { images: tensor([count, ...images.shape.slice(1)], pixels), labels: new Array<number>(count).fill(labels[0]) }
}

/** A view that shows the same numbers: last axis first in memory, every other number of a buffer full of 99s. */
function asView(t: Tensor): Tensor {
  const strides: number[] = []
  let step = 2
  for (const size of t.shape) {
    strides.push(step)
    step *= size
  }
  const view = { data: new Float64Array(step + 5).fill(99), shape: t.shape, strides, offset: 3 }
  t.data.forEach((value, i) => {
    view.data[positionIn(view, i)] = value
  })
  return view
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length
}

/** Where the i-th number of a view is, counted row by row. */
function positionIn({ shape, strides, offset }: Tensor, i: number): number {
  let [position, rest] = [offset, i]
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    position += (rest % shape[axis]) * strides[axis]
    rest = Math.floor(rest / shape[axis])
  }
  return position
}

function viewsOf(parameters: Parameters): Parameters {
  const { kernels, kernelBias, weights, bias } = parameters
  return { kernels: asView(kernels), kernelBias: asView(kernelBias), weights: asView(weights), bias: asView(bias) }
}

/** Only the numbers that a view must not touch. */
function around(view: Tensor): number[] {
  const rest = view.data.slice()
  for (let i = 0; i < sizeOf(view.shape); i++) rest[positionIn(view, i)] = 99
  return [...rest]
}

/** What can be said of a start without saying which numbers were drawn: shapes, signs, repetitions, sizes. */
function kindOfStart(start: Parameters) {
  return parts.map((part) => {
    const { data, shape } = start[part]
    const some = data.subarray(0, 1000)
    const [lowest, deviation] = [Math.min(...some), Math.sqrt(mean([...some].map((x) => x * x)))]
    const distinct = new Set(some).size / some.length
    return [shape, Math.sign(lowest), Math.round(4 * distinct), Math.round(Math.log(Math.max(deviation, 1e-4)))]
  })
}

task(
  '15-cnn/initialize',
  lesson,
  { parameters: ['random', 'options'], returns: tensors, isFree: true, essence: kindOfStart },
  ({ subject: initialize, check }) => {
    const other = { height: 13, width: 14, filters: 40, kernelHeight: 5, kernelWidth: 4, classes: 6 }
    const sameShapes = (got: Parameters, shapes: Record<keyof Parameters, number[]>) => {
      for (const part of parts) same([...got[part].shape], shapes[part], { what: `the shape of ${part}` })
    }
    const variance = (t: Tensor) => t.data.reduce((sum, x) => sum + x * x, 0) / t.data.length

    check('by default there are 8 kernels of 3×3 and 1352 features for 10 classes: 13,610 parameters', () => {
      sameShapes(initialize(random(1)), { kernels: [8, 1, 3, 3], kernelBias: [8], weights: [1352, 10], bias: [10] })
    })
    check('image, filters, kernel and classes have the sizes that are asked for', () => {
      sameShapes(initialize(random(2), { height: 6, width: 8, filters: 2, kernelWidth: 5, classes: 3 }), {
        kernels: [2, 1, 3, 5],
        kernelBias: [2],
        weights: [8, 3],
        bias: [3],
      })
      const expected = { kernels: [40, 1, 5, 4], kernelBias: [40], weights: [800, 6], bias: [6] }
      sameShapes(initialize(random(3), other), expected)
    })
    check('the biases start at 0 or near it', () => {
      const { kernelBias, bias } = initialize(random(4), other)
      const largest = Math.max(...kernelBias.data.map(Math.abs), ...bias.data.map(Math.abs))
      holds(largest <= 1, `a bias starts at ${largest} or its negative`)
    })
    check('all kernels and all weights start at different numbers', () => {
      const start = initialize(random(5), other)
      for (const part of ['kernels', 'weights'] as const) {
        const { data } = start[part]
        const distinct = new Set(data).size
        const message = `${part} holds ${data.length} numbers and only ${distinct} different ones: what starts equal stays equal`
        holds(distinct > 0.9 * data.length, message)
      }
    })
    check('the numbers lie around 0, as many above as below', () => {
      const start = initialize(random(6), other)
      for (const part of ['kernels', 'weights'] as const) {
        const { data } = start[part]
        const mean = data.reduce((sum, x) => sum + x, 0) / data.length
        const deviation = Math.sqrt(variance(start[part]))
        const isCentred = Math.abs(mean) <= 0.25 * deviation
        holds(
          isCentred,
          `the mean of ${part} is ${mean.toPrecision(3)}, their typical size ${deviation.toPrecision(3)}`,
        )
      }
    })
    check('the more numbers a sum takes in, the smaller they start: about √(2 / inputs)', () => {
      for (const options of [
        other,
        { ...other, height: 28, width: 28, filters: 10, kernelHeight: 3, kernelWidth: 3 },
      ]) {
        const start = initialize(random(7), options)
        const inputs = { kernels: options.kernelHeight * options.kernelWidth, weights: start.weights.shape[0] }
        for (const part of ['kernels', 'weights'] as const) {
          const [deviation, due] = [Math.sqrt(variance(start[part])), Math.sqrt(2 / inputs[part])]
          const message = `the typical size of ${part} is ${deviation.toPrecision(3)}; √(2 / ${inputs[part]}) is ${due.toPrecision(3)}, and a hundredth to three times that is right`
          holds(deviation >= due / 100 && deviation <= 3 * due, message)
        }
      }
    })
    check('the same random source gives the same parameters, another source others', () => {
      const small = { height: 5, width: 5, filters: 2, classes: 2 }
      const first = initialize(random(8), small)
      for (const part of parts) same(initialize(random(8), small)[part], first[part], { what: `${part}, made again` })
      const second = initialize(random(9), small)
      const isOther =
        first.kernels.data[0] !== second.kernels.data[0] && first.weights.data[0] !== second.weights.data[0]
      holds(isOther, 'two random sources gave the same kernels or the same weights')
    })
  },
)

task(
  '15-cnn/forward',
  lesson,
  { parameters: ['parameters', 'images'], returns: { probs: 'tensor' }, axes: ['image', 'class'] },
  ({ subject: forward, check }) => {
    const probs = (parameters: Parameters, images: Tensor) => forward(parameters, images).probs

    check('one pixel of four survives; ln 3 times the weights 1 and 0 makes the probabilities 3/4 and 1/4', () => {
      same(probs(onePixel([1, 0]), largestPixels(Math.log(3))), tensor([1, 2], [0.75, 0.25]))
    })
    check('the bias of a class is added to its logit', () => {
      same(probs(onePixel([0, 0], [0, Math.log(4)]), largestPixels(1)), tensor([1, 2], [0.2, 0.8]))
    })
    check('the bias of a kernel is added before ReLU, which lets nothing negative pass', () => {
      same(probs(onePixel([1, 0], [0, 0], Math.log(2)), largestPixels(Math.log(2))), tensor([1, 2], [0.8, 0.2]))
      same(probs(onePixel([1, 0], [0, 0], -3), largestPixels(2)), tensor([1, 2], [0.5, 0.5]))
      same(probs(onePixel([1, 0]), largestPixels(-1)), tensor([1, 2], [0.5, 0.5]))
      same(
        probs(onePixel([1, 0], [0, 0], 2), largestPixels(-1)),
        tensor([1, 2], [Math.E / (1 + Math.E), 1 / (1 + Math.E)]),
      )
    })
    check('every image of a batch gets the row it gets alone', () => {
      for (const sizes of someCases) {
        const [parameters, batch] = [networkOf(sizes), batchOf(sizes)]
        const alone = batch.labels.map((_, i) => [...probs(parameters, only(batch, i).images).data])
        same(probs(parameters, batch.images), fromNested(alone))
      }
    })
    check('a row of the weights belongs to a filter, then to a row of its map, then to a column', () => {
      // Two filters, maps of 4×6, pooled 2×3: the features are 1 to 6, then 2 to 12.
      const image = fromNested([
        [
          [1, 2, 3].flatMap((x) => [x, x]),
          new Array(6).fill(0),
          [4, 5, 6].flatMap((x) => [x, x]),
          new Array(6).fill(0),
        ],
      ])
      const kernels = tensor([2, 1, 1, 1], [1, 2])
      for (let feature = 0; feature < 12; feature++) {
        const weights = tensor([12, 2])
        weights.data[2 * feature] = 0.1
        const logit = 0.1 * (feature < 6 ? feature + 1 : 2 * (feature - 5))
        const images = tensor([1, 1, 4, 6], image.data)
        const parameters = { kernels, kernelBias: tensor([2]), weights, bias: tensor([2]) }
        same(probs(parameters, images), tensor([1, 2], [1 / (1 + Math.exp(-logit)), 1 / (1 + Math.exp(logit))]))
      }
    })
    check('images and kernels of any size, any number of filters and classes', () => {
      forAll([cases], (sizes) => {
        const [parameters, { images }] = [networkOf(sizes), batchOf(sizes)]
        same(probs(parameters, images), reference.forward(parameters, images).probs)
      })
    })
    check('logits in the thousands do not overflow', () => {
      same(probs(onePixel([1000, 0]), largestPixels(3)), tensor([1, 2], [1, 0]))
      same(probs(onePixel([0, -1000, 0]), largestPixels(3)), tensor([1, 3], [0.5, 0, 0.5]))
    })
    check('the probabilities agree with PyTorch', () => {
      same(probs(net(), goldenImages), fromNested(golden.probs))
    })
    check('images and parameters may be views: what counts is what they show', () => {
      same(probs(net(), asView(goldenImages)), fromNested(golden.probs))
      const [, ...shape] = goldenImages.shape
      const later = { ...goldenImages, shape: [2, ...shape], offset: sizeOf(shape) }
      same(probs(net(), later), fromNested((golden.probs as Nested[]).slice(1)))
      same(probs(viewsOf(net()), goldenImages), fromNested(golden.probs))
    })
  },
)

task(
  '15-cnn/lossAndGradients',
  lesson,
  {
    parameters: ['parameters', 'images', 'labels', 'lambda'],
    returns: { loss: 'number', gradients: tensors },
    floor: 1e-6,
  },
  ({ subject: lossAndGradients, bare, check }) => {
    /** Away from ties in a window and from zeros before ReLU, where the slope is one number. */
    const isSmooth = (parameters: Parameters, images: Tensor) =>
      reference.forward(parameters, images).maps.every((maps) =>
        maps.every(({ data, shape: [rows, columns] }, filter) => {
          for (let y = 0; y + 1 < rows; y += 2) {
            for (let x = 0; x + 1 < columns; x += 2) {
              const corner = y * columns + x
              const window = [corner, corner + 1, corner + columns, corner + columns + 1].map((i) => data[i])
              const [largest, next] = window.sort((a, b) => b - a)
              if (largest - next < 1e-3 || Math.abs(largest + parameters.kernelBias.data[filter]) < 1e-3) return false
            }
          }
          return true
        }),
      )
    const smoothCase = (sizes: Case): Parameters & Batch => {
      const found = { ...networkOf(sizes), ...batchOf(sizes) }
      return isSmooth(found, found.images) ? found : smoothCase({ ...sizes, seed: sizes.seed + 10 })
    }

    const smoothCases = () => someCases.map(smoothCase)

    check('with probabilities of 1/2 and 1/2 the loss is ln 2', () => {
      for (const label of [0, 1]) {
        const { loss } = lossAndGradients(onePixel([0, 0]), largestPixels(3), [label])
        same(loss, Math.log(2), lossTolerance)
      }
    })
    check('the loss of an image is −ln p, p being the probability of its label, and that of a batch the mean', () => {
      // Logits of 0 and ln 3: the probabilities are 1/4 and 3/4.
      const quarters = onePixel([0, 1])
      const pixel = Math.log(3)
      same(lossAndGradients(quarters, largestPixels(pixel), [0]).loss, Math.log(4), lossTolerance)
      same(lossAndGradients(quarters, largestPixels(pixel), [1]).loss, Math.log(4 / 3), lossTolerance)
      const found = smoothCases().map(({ images, labels, ...parameters }) => {
        const { data, shape } = reference.forward(parameters, images).probs
        const due = mean(labels.map((label, i) => -Math.log(data[i * shape[1] + label])))
        return { due, loss: lossAndGradients(parameters, images, labels).loss }
      })
      for (const { loss, due } of found) same(loss, due, lossTolerance)
    })
    check('with probabilities of 1/2 and 1/2 the logits’ gradients are −1/2 at the label and 1/2 beside it', () => {
      for (const label of [0, 1]) {
        const { gradients } = lossAndGradients(onePixel([0, 0]), largestPixels(3), [label])
        const due = [0, 1].map((c) => (c === label ? -0.5 : 0.5))
        samePart(gradients.bias, tensor([2], due), 'bias', gradientOf)
        const times3 = due.map((d) => 3 * d)
        samePart(gradients.weights, tensor([1, 2], times3), 'weights', gradientOf)
      }
    })
    check('a feature’s gradient goes to the kernel times the pixel that won, and to the kernel’s bias', () => {
      const { gradients } = lossAndGradients(onePixel([1, -1], [-2, 2]), largestPixels(2), [0])
      samePart(gradients.kernels, tensor([1, 1, 1, 1], [-2]), 'kernels', gradientOf)
      samePart(gradients.kernelBias, tensor([1], [-1]), 'kernelBias', gradientOf)
    })
    check('where ReLU lets nothing pass, nothing comes back', () => {
      const { gradients } = lossAndGradients(onePixel([1, -1]), largestPixels(-1), [0])
      for (const part of ['kernels', 'kernelBias', 'weights'] as const) {
        samePart(gradients[part], tensor(gradients[part].shape), part, gradientOf)
      }
    })
    check('the gradients of a batch are the means of those of its images', () => {
      const found = smoothCases().map(({ images, labels, ...parameters }) => ({
        gradients: lossAndGradients(parameters, images, labels).gradients,
        alone: labels.map((_, i) => {
          const one = only({ images, labels }, i)
          return lossAndGradients(parameters, one.images, one.labels).gradients
        }),
      }))
      for (const { gradients, alone } of found) {
        for (const part of parts) {
          const due = gradients[part].data.map((_, k) => mean(alone.map((one) => one[part].data[k])))
          samePart(gradients[part], tensor(gradients[part].shape, due), part, gradientOf)
        }
      }
    })
    /** What a λ of 0.5 adds, for one image and for two, without biases and with. */
    const penalized = () =>
      [onePixel([0.1, -0.2]), onePixel([0.1, -0.2], [0.3, -0.3], 0.7)].flatMap((parameters) =>
        [[3], [3, 3]].map((pixels) => {
          const [images, labels] = [largestPixels(...pixels), pixels.map(() => 1)]
          const without = lossAndGradients(parameters, images, labels)
          return { without, found: lossAndGradients(parameters, images, labels, 0.5) }
        }),
      )
    check('the penalty adds λ times the squares of all kernels and weights to the loss', () => {
      // 0.5 · (1² + 0.1² + 0.2²) = 0.525
      for (const { found, without } of penalized()) {
        same(found.loss - without.loss, 0.525, { ...lossTolerance, what: 'what a λ of 0.5 adds to the loss' })
      }
    })
    check('the slope of the penalty is in the gradients of kernels and weights, not in those of the biases', () => {
      const due = { kernels: [1], kernelBias: [0], weights: [0.1, -0.2], bias: [0, 0] }
      for (const { found, without } of penalized()) {
        for (const part of parts) {
          const { shape, data } = found.gradients[part]
          const added = data.map((x, i) => x - without.gradients[part].data[i])
          samePart(tensor(shape, added), tensor(shape, due[part]), part, addedToGradient)
        }
      }
    })
    // The loss is the reference's: a wrong one is told of above, and the gradients are not blamed for it.
    check('every gradient is the slope of the loss that is due: central differences agree', () => {
      const found = smoothCases().map(({ images, labels, ...parameters }) => {
        const { gradients } = lossAndGradients(parameters, images, labels)
        return { parameters, gradients, images, labels }
      })
      for (const { parameters, gradients, images, labels } of found) {
        for (const part of parts) {
          const loss = (nudged: Tensor) =>
            reference.lossAndGradients({ ...parameters, [part]: nudged }, images, labels).loss
          const slopes = centralDifferences(loss, parameters[part])
          samePart(gradients[part], slopes, part, gradientOf, { relative: 1e-5, absolute: 1e-8 })
        }
      }
    })
    check('the tensors are new ones in every call: the gradients of the last batch stay what they were', () => {
      lossAndGradients(net(), goldenImages, golden.labels)
      const first = bare(net(), goldenImages, golden.labels).gradients
      const kept = copy(first)
      bare(net(), only({ images: goldenImages, labels: golden.labels }, 1).images, [golden.labels[1]])
      sameParts(first, kept, (part) => `the gradient of ${part}, looked at after another call`)
    })
    check('the loss and the gradients agree with PyTorch', () => {
      const found = [undefined, golden.penalized.lambda].map((lambda) =>
        lossAndGradients(net(), goldenImages, golden.labels, lambda),
      )
      for (const [i, expected] of [golden.plain, golden.penalized].entries()) {
        const { loss, gradients } = found[i]
        same(loss, expected.loss, lossTolerance)
        sameParts(gradients, parametersOf(expected.gradients), gradientOf)
      }
    })
    check('images and parameters may be views, labels a typed array', () => {
      const { lambda, loss: expected, gradients: due } = golden.penalized
      const { loss, gradients } = lossAndGradients(
        viewsOf(net()),
        asView(goldenImages),
        Uint8Array.from(golden.labels),
        lambda,
      )
      same(loss, expected, lossTolerance)
      sameParts(gradients, parametersOf(due), gradientOf)
    })
  },
)

task(
  '15-cnn/sgdStep',
  lesson,
  { parameters: ['parameters', 'gradients', 'learningRate'], returns: 'nothing', changes: ['parameters'] },
  ({ subject: sgdStep, check }) => {
    const filled = (value: number): Parameters => ({
      kernels: tensor([1, 1, 1, 2], [value, value]),
      kernelBias: tensor([1], [value]),
      weights: tensor([2, 2], [value, value, value, value]),
      bias: tensor([2], [value, value]),
    })
    const goldenGradients = () => parametersOf(golden.plain.gradients)
    const steppedBy = (rate: number): Parameters => {
      const [start, slopes] = [net(), goldenGradients()]
      const moved = (part: keyof Parameters) =>
        tensor(
          start[part].shape,
          start[part].data.map((x, i) => x - rate * slopes[part].data[i]),
        )
      return {
        kernels: moved('kernels'),
        kernelBias: moved('kernelBias'),
        weights: moved('weights'),
        bias: moved('bias'),
      }
    }

    check('from 1, a gradient of 3 and a learning rate of 0.1 lead to 0.7', () => {
      const parameters = filled(1)
      sgdStep(parameters, filled(3), 0.1)
      sameParts(parameters, filled(0.7), afterTheStep, exactly)
    })
    check('kernels, weights and both biases all make the step, each number by its own gradient', () => {
      const parameters = net()
      sgdStep(parameters, goldenGradients(), 0.5)
      sameParts(parameters, steppedBy(0.5), afterTheStep, exactly)
    })
    check('the numbers change inside the tensors: whoever holds a tensor, or its data, sees them', () => {
      const parameters = remakeable(() => keepingItsTensors(net()))
      const held = parts.map((part) => parameters[part].data)
      sgdStep(parameters, goldenGradients(), 0.25)
      parts.forEach((part, i) => {
        const what = `the numbers that ${part} had in its data before the step, after it`
        same(held[i], steppedBy(0.25)[part].data, { what, ...exactly })
      })
      sameParts(parameters, steppedBy(0.25), afterTheStep, exactly)
    })
    check('a second step goes on from where the first one ended', () => {
      const parameters = filled(1)
      sgdStep(parameters, filled(3), 0.1)
      sgdStep(parameters, filled(-2), 0.2)
      sameParts(parameters, filled(1.1), (part) => `${part} after both steps`, exactly)
    })
    check('gradients and parameters may be views; what lies around a view is left alone', () => {
      const fromViews = net()
      sgdStep(fromViews, viewsOf(goldenGradients()), 0.5)
      sameParts(fromViews, steppedBy(0.5), afterTheStep, exactly)
      const views = viewsOf(net())
      sgdStep(views, goldenGradients(), 0.5)
      sameParts(views, steppedBy(0.5), afterTheStep, exactly)
      for (const part of parts) {
        const rest = around(views[part])
        same(
          rest,
          rest.map(() => 99),
          { what: `what lies around ${part}` },
        )
      }
    })
  },
)

/** Parameters that hold on to their tensors: setting another one in a tensor's place is a TypeError. */
function keepingItsTensors(tensors: Parameters): Parameters {
  const properties = parts.map((part): [string, PropertyDescriptor] => [
    part,
    {
      enumerable: true,
      get: () => tensors[part],
      set: (value) => {
        if (value !== tensors[part]) throw new TypeError(`${part} is to stay the same tensor, with other numbers in it`)
      },
    },
  ])
  return Object.defineProperties({} as Parameters, Object.fromEntries(properties))
}

/** What was told since the last call: rows of epoch, batch, batches and loss. */
let told: number[][] = []

/** An `onBatch` that notes what it is told. Copied for a replay, it begins anew. */
function notes(answer: (count: number) => unknown = () => undefined): (report: Report) => unknown {
  return remakeable(() => {
    told = []
    return (report: Report) => {
      told.push([report?.epoch, report?.batch, report?.batches, report?.loss].map(Number))
      return answer(told.length)
    }
  })
}

/** `train` returns nothing; what it told is what a call is compared by. */
function toldMeanwhile(): Tensor {
  const rows = told
  told = []
  return toTensor({ shape: [rows.length, 4], values: Float64Array.from(rows.flat()) })
}

task(
  '15-cnn/train',
  lesson,
  {
    parameters: ['parameters', 'dataset', 'options'],
    returns: toldMeanwhile,
    changes: ['parameters'],
    isFree: true,
    floor: 1e-6,
  },
  ({ subject, bare, check, progress }) => {
    const train = subject as unknown as (...args: globalThis.Parameters<typeof subject>) => Tensor
    const everything = (): Batch => ({
      images: tensor(goldenImages.shape, goldenImages.data),
      labels: [...golden.labels],
    })
    let passedSoFar = 0

    /** What training on these batches, one after the other, makes of the parameters and tells. */
    const expectedOf = (parameters: Parameters, batches: Batch[], rate: number, lambda = 0) => {
      const trained = copy(parameters)
      const losses = batches.map(({ images, labels }) => {
        const { loss, gradients } = reference.lossAndGradients(trained, images, labels, lambda)
        reference.sgdStep(trained, gradients, rate)
        return loss
      })
      return { trained, losses }
    }
    const tells = (log: Tensor, rows: number[][]) => {
      const what = 'what onBatch was told (epoch, batch, batches, loss)'
      same(log, tensor([rows.length, 4], rows.flat()), { what, relative: 0, absolute: 1e-6 })
    }

    check('one batch of all images is one step downhill', () => {
      const parameters = net()
      const { trained, losses } = expectedOf(parameters, [everything()], 0.2)
      const log = train(parameters, everything(), {
        batchSize: 3,
        learningRate: 0.2,
        random: random(1),
        onBatch: notes(),
      })
      sameParts(parameters, trained, afterTraining)
      tells(log, [[1, 1, 1, losses[0]]])
      passedSoFar++
    })
    check('three epochs of it, with an L2 penalty, end where PyTorch ends', () => {
      const { lambda, learningRate, epochs, losses, parameters: expected } = golden.trained
      const parameters = net()
      const options = { epochs, batchSize: 3, learningRate, lambda, random: random(2), onBatch: notes() }
      const log = train(parameters, everything(), options)
      tells(
        log,
        losses.map((loss, i) => [i + 1, 1, 1, loss]),
      )
      sameParts(parameters, parametersOf(expected), afterTraining)
      passedSoFar++
    })
    check('each batch makes a step of its own, the short one at the end too', () => {
      const parameters = net()
      const [two, one] = [repeated(everything(), 2), repeated(everything(), 1)]
      const { trained, losses } = expectedOf(parameters, [two, two, one, two, two, one], 0.3)
      const options = { epochs: 2, batchSize: 2, learningRate: 0.3, random: random(3), onBatch: notes() }
      const log = train(parameters, repeated(everything(), 5), options)
      tells(
        log,
        losses.map((loss, i) => [i < 3 ? 1 : 2, (i % 3) + 1, 3, loss]),
      )
      sameParts(parameters, trained, afterTraining)
      passedSoFar++
    })
    check('each epoch goes through every image once, with its own label, in a new order', () => {
      const sizes: Case = { filters: 2, kernel: [2, 2], image: [4, 5], classes: 3, count: 12, seed: 300 }
      const [parameters, dataset] = [networkOf(sizes), batchOf(sizes)]
      const options = () => ({ epochs: 2, batchSize: 1, learningRate: 0, random: random(4), onBatch: notes() })
      const own = dataset.labels.map((_, i) => {
        const { images, labels } = only(dataset, i)
        return reference.lossAndGradients(parameters, images, labels).loss
      })
      const log = train(copy(parameters), dataset, options())
      holds(log.shape[0] === 24, `two epochs of 12 images in batches of 1 are 24 batches; ${log.shape[0]} were told`)
      const losses = Array.from({ length: 24 }, (_, i) => log.data[4 * i + 3])
      const ordered = (values: readonly number[]) => [...values].sort((a, b) => a - b)
      const epochs = [losses.slice(0, 12), losses.slice(12)]
      epochs.forEach((epoch, i) => {
        const what = `the images’ losses in epoch ${i + 1}, in order of size, with learningRate 0`
        same(ordered(epoch), ordered(own), { what, relative: 0, absolute: 1e-6 })
      })
      const isSame = (a: number[], b: number[]) => a.every((x, i) => Math.abs(x - b[i]) < 1e-6)
      for (const epoch of epochs) holds(!isSame(epoch, own), 'the images come in the order of the dataset')
      holds(!isSame(epochs[0], epochs[1]), 'the images come in the same order in both epochs')
      const paired = train(copy(parameters), dataset, { ...options(), batchSize: 2 })
      const pairs = Array.from({ length: 6 }, (_, i) => (own[2 * i] + own[2 * i + 1]) / 2)
      const isNeighbours = (i: number) => pairs.some((loss) => Math.abs(paired.data[4 * i + 3] - loss) < 1e-6)
      const isAlways = Array.from({ length: 12 }, (_, i) => i).every(isNeighbours)
      holds(!isAlways, 'in batches of 2, neighbours in the dataset always share a batch')
      const again = train(copy(parameters), dataset, options())
      same(again, log, { what: 'what onBatch was told, in a second training with the same random source' })
      passedSoFar++
    })
    check('left to itself it makes one epoch of batches of 32, with a learning rate of 0.1 and no penalty', () => {
      const [parameters, silently] = [net(), net()]
      const batches = [repeated(everything(), 32), repeated(everything(), 8)]
      const { trained, losses } = expectedOf(parameters, batches, 0.1)
      tells(
        train(parameters, repeated(everything(), 40), { onBatch: notes() }),
        losses.map((loss, i) => [1, i + 1, 2, loss]),
      )
      sameParts(parameters, trained, afterTraining)
      train(silently, repeated(everything(), 40))
      sameParts(silently, trained, (part) => `${part} after training without options`)
      passedSoFar++
    })
    check('false from onBatch ends the training after that step', () => {
      const parameters = net()
      const { trained, losses } = expectedOf(parameters, [repeated(everything(), 2)], 0.2)
      const options = { epochs: 3, batchSize: 2, learningRate: 0.2, random: random(5), onBatch: notes(() => false) }
      const log = train(parameters, repeated(everything(), 4), options)
      tells(log, [[1, 1, 2, losses[0]]])
      sameParts(parameters, trained, afterTraining)
      passedSoFar++
    })
    check('nothing else from onBatch ends it', () => {
      for (const answer of [undefined, null, 0, '', true]) {
        const options = { epochs: 2, batchSize: 1, learningRate: 0.1, random: random(6), onBatch: notes(() => answer) }
        const log = train(net(), repeated(everything(), 2), options)
        holds(
          log.shape[0] === 4,
          `onBatch returned ${JSON.stringify(answer)}: 4 batches are due, ${log.shape[0]} were told`,
        )
      }
      passedSoFar++
    })
    check('images and parameters may be views, labels a typed array', () => {
      const parameters = viewsOf(net())
      const { trained } = expectedOf(net(), [everything(), everything()], 0.2)
      const dataset = { images: asView(goldenImages), labels: Uint8Array.from(golden.labels) }
      train(parameters, dataset, { epochs: 2, batchSize: 3, learningRate: 0.2, random: random(7), onBatch: notes() })
      sameParts(parameters, trained, afterTraining)
      passedSoFar++
    })
    // Measured on 20 seeds: the reference reads 815 to 887 of 1,000, half of the times more than 865. What does not
    // learn reads 85 (uphill), 140 (images and labels shuffled apart), 100 (a copy is trained), 322 (always the first
    // batch). What learns from a wrong gradient escapes: 861 with the pool's gradients in the corner, 865 without
    // ReLU's gate, 877 with gradients that are summed. Those the checks above see; this one sees that it all works.
    check('3,000 real digits teach it to read at least 75 of 100 that it has never seen', () => {
      train(net(), everything(), { random: random(8) })
      if (passedSoFar < 8) fail('training on real digits begins when the other checks pass')
      const [digits, unseen] = [mnist('train', 3000), mnist('test', 1000)]
      const parameters = reference.initialize(random(9))
      const onBatch = ({ batch, batches, loss }: Report) => {
        progress(batch / batches, `image ${8 * batch} of 3,000, loss ${loss.toFixed(2)}`)
      }
      bare(parameters, digits, { batchSize: 8, learningRate: 0.05, random: random(10), onBatch })
      const share = reference.accuracy(parameters, unseen)
      holds(share >= 0.75, `it reads ${Math.round(1000 * share)} of 1,000 unseen digits; 750 are the least`)
    })
  },
)

task(
  '15-cnn/accuracy',
  lesson,
  { parameters: ['parameters', 'dataset'], returns: 'number' },
  ({ subject: accuracy, check }) => {
    /** Bright images are of class 1, dark ones of class 0: the largest pixel is held against 2. */
    const byBrightness = onePixel([0, 1], [2, 0])
    const dataset = (pixels: number[], labels: number[]) => ({ images: largestPixels(...pixels), labels })

    check('three right of four are 0.75', () => {
      same(accuracy(byBrightness, dataset([1, 3, 0.5, 4], [0, 1, 0, 0])), 0.75)
    })
    check('all right is 1, all wrong is 0', () => {
      same(accuracy(byBrightness, dataset([1, 3, 5], [0, 1, 1])), 1)
      same(accuracy(byBrightness, dataset([1, 3, 5], [1, 0, 0])), 0)
    })
    check('the class counts that is the most probable, even at less than one half', () => {
      const parameters = onePixel([0, 0, 0, 0], [0.1, 0.3, 0.2, 0])
      same(accuracy(parameters, dataset([1, 2, 3, 4, 5], [1, 0, 1, 2, 3])), 0.4)
    })
    /** Bright and dark images in no simple order, of which those count as right that `isRight` says. */
    const mixed = (count: number, isRight: (i: number) => boolean) => {
      const classes = Array.from({ length: count }, (_, i) => ((i * i + i * 3) % 7) & 1)
      const pixels = classes.map((c) => (c === 1 ? 3 : 1))
      return dataset(
        pixels,
        classes.map((c, i) => (isRight(i) ? c : 1 - c)),
      )
    }
    check('a single right image counts, whether it is the first, one in the middle or the last', () => {
      // Primes, so that no batch size divides them: the last batch is short whatever its size.
      const found = [1009, 1013, 1019, 1021, 1031].flatMap((count) =>
        [0, count >> 1, count - 1].map((place) => {
          const labels = Array.from({ length: count }, () => 1)
          const pixels = labels.map((_, i) => (i === place ? 3 : 1))
          return { share: accuracy(byBrightness, dataset(pixels, labels)), due: 1 / count }
        }),
      )
      for (const { share, due } of found) same(share, due)
    })
    check('every image counts, however many there are', () => {
      for (const count of [1, 2, 31, 33, 65, 101, 257, 1001]) {
        const third = Math.ceil(count / 3)
        same(
          accuracy(
            byBrightness,
            mixed(count, (i) => i < third),
          ),
          third / count,
        )
        same(
          accuracy(
            byBrightness,
            mixed(count, (i) => i >= third),
          ),
          (count - third) / count,
        )
      }
    })
    check('images and parameters may be views, labels a typed array', () => {
      const { images, labels } = dataset([1, 3, 0.5, 4, 5], [0, 1, 0, 0, 0])
      const typed = Uint8Array.from(labels)
      same(accuracy(viewsOf(byBrightness), { images: asView(images), labels: typed }), 0.6)
      const later = { ...images, shape: [3, 1, 2, 2], offset: 8 }
      same(accuracy(byBrightness, { images: later, labels: typed.slice(2) }), 1 / 3)
      const many = mixed(1031, (i) => i % 3 > 0)
      same(accuracy(byBrightness, { images: asView(many.images), labels: many.labels }), 687 / 1031)
    })
  },
)
