import { fromNested, type Nested, type Tensor, tensor } from '#given/tensor.ts'
import type { Layer, LayerSize } from '#solutions/16-network-in-network/network-in-network.ts'
import { CheckFailure, isCheckFailure } from '../given/failure.ts'
import { readGolden } from '../given/golden.ts'
import { centralDifferences, dot } from '../given/gradients.ts'
import { gridAround } from '../given/grid.ts'
import { holds, type SameOptions, same } from '../given/matchers.ts'
import { fc, forAll, randomTensor, sizes } from '../given/random.ts'
import { read } from '../given/recorder.ts'
import type { Grid } from '../given/records.ts'
import { subject, task } from '../given/task.ts'
import { isClose, kindOf } from '../given/values.ts'
import { asView, rowMajor, withoutFirst } from '../given/views.ts'

const lesson = await subject(() => import('#lessons/16-network-in-network/network-in-network.ts'))

interface Golden {
  shape: number[]
  numbers: number[]
}
interface GoldenLayer {
  weights: Golden
  bias: Golden
}
const golden = readGolden<{
  parameterCount: {
    layers: { inputs: number; outputs: number; kernel: [number, number]; positions: number }[]
    count: number
  }[]
  pointwiseConv: { images: Golden; weights: Golden; out: Golden }[]
  mlpConv: {
    images: Golden
    layers: GoldenLayer[]
    out: Golden
    dOut: Golden
    dImages: Golden
    dLayers: GoldenLayer[]
  }[]
}>('16-network-in-network')
const ofGolden = ({ shape, numbers }: Golden) => tensor(shape, numbers)
const layersOfGolden = (layers: GoldenLayer[]) =>
  layers.map(({ weights, bias }): Layer => ({ weights: ofGolden(weights), bias: ofGolden(bias) }))

interface Network {
  images: Tensor
  layers: readonly Layer[]
  dOut: Tensor
}
interface Gradients {
  dImages: Tensor
  dLayers: Layer[]
}

const axes = ['image', 'channel', 'row', 'column']

// Inputs that are written by hand.

/** A layer from its weights, a row for each output, and its biases. */
const layer = (weights: Nested, bias: number[]): Layer => ({
  weights: fromNested(weights),
  bias: tensor([bias.length], bias),
})

/** One image of one row: every list holds a channel's numbers. */
const row = (...channels: number[][]) => tensor([1, channels.length, 1, channels[0].length], channels.flat())

/** The numbers 1, 2, 3, … in a tensor. */
const counting = (shape: number[]) =>
  tensor(
    shape,
    Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => i + 1),
  )

/** Whole numbers from −9 to 9. */
function wholeTensor(shape: number[], seed: number): Tensor {
  const t = randomTensor(shape, seed, -9.5, 9.5)
  return tensor(
    shape,
    t.data.map((x) => Math.round(x) + 0),
  )
}

// Inputs that are drawn: shapes by fast-check, numbers by a seed, which takes a third of the time. No sum of theirs is
// 0, where ReLU has no slope: the images and the weights are whole, and the biases of the layers are whole plus 1/2,
// whole plus 1/4, whole plus 1/8.

const seeds = fc.nat(999)

interface Sizes {
  widths: readonly number[]
  batch: number
  height: number
  width: number
}

function networkOf({ widths, batch, height, width }: Sizes, seed: number): Network {
  const layers = widths.slice(1).map((outputs, i) => ({
    weights: wholeTensor([outputs, widths[i]], seed + 10 * i),
    bias: tensor(
      [outputs],
      wholeTensor([outputs], seed + 10 * i + 1).data.map((x) => x + 0.5 ** (i + 1)),
    ),
  }))
  const dOut = wholeTensor([batch, widths.at(-1)!, height, width], seed + 6)
  return { images: wholeTensor([batch, widths[0], height, width], seed + 5), layers, dOut }
}

const networks: fc.Arbitrary<Network> = fc
  .tuple(fc.array(sizes(1, 3), { minLength: 2, maxLength: 4 }), sizes(1, 2), sizes(1, 2), sizes(1, 3), seeds)
  .map(([widths, batch, height, width, seed]) => networkOf({ widths, batch, height, width }, seed))

/** A network of random numbers with nothing square: 3 channels, then 4, then 2. */
const someNetwork = (seed: number, widths = [3, 4, 2]) => networkOf({ widths, batch: 3, height: 2, width: 4 }, seed)

/**
 * Judges, and where that fails makes calls of which nothing is asked. One small call does not tell a mistake from others
 * that give the same there; and where a second mistake shows in later checks, the calls of the first failing one have to
 * tell.
 */
function judged(judge: () => void, calls: (() => unknown)[]): void {
  try {
    judge()
  } catch (error) {
    for (const call of calls) attempt(call)
    throw error
  }
}

function attempt(call: () => unknown): void {
  try {
    call()
  } catch {
    // It is on record, which is all it is for.
  }
}

/** Of one width all through, so that an index which runs past an end shows as the mistake it is, whatever stands there. */
const networksToTry = [3, 4, 5, 6, 7].map((seed) => someNetwork(100 * seed, [3, 3, 3]))

// What the tasks compute, position by position, on row-major tensors.

/** The channels at each position: [batch · height · width] lists. */
function pixelsOf({ data, shape: [batch, channels, height, width] }: Tensor): number[][] {
  const size = height * width
  return Array.from({ length: batch * size }, (_, i) => {
    const first = Math.floor(i / size) * channels * size + (i % size)
    return Array.from({ length: channels }, (_, c) => data[first + c * size])
  })
}

function imagesOf(pixels: number[][], [batch, , height, width]: readonly number[]): Tensor {
  const [channels, size] = [pixels[0].length, height * width]
  const images = tensor([batch, channels, height, width])
  pixels.forEach((pixel, i) => {
    const first = Math.floor(i / size) * channels * size + (i % size)
    pixel.forEach((x, c) => {
      images.data[first + c * size] = x
    })
  })
  return images
}

function sums(pixel: readonly number[], { data, shape: [outputs, inputs] }: Tensor): number[] {
  return Array.from({ length: outputs }, (_, f) => pixel.reduce((sum, x, c) => sum + x * data[f * inputs + c], 0))
}

/** The pixel, and behind it what each layer makes of it. */
function passed(pixel: number[], layers: readonly Layer[]): number[][] {
  const values = [pixel]
  for (const { weights, bias } of layers) {
    values.push(sums(values.at(-1)!, weights).map((sum, f) => Math.max(0, sum + bias.data[f])))
  }
  return values
}

function pointwiseByDefinition(images: Tensor, weights: Tensor): Tensor {
  return imagesOf(
    pixelsOf(images).map((pixel) => sums(pixel, weights)),
    images.shape,
  )
}

function mlpByDefinition(images: Tensor, layers: readonly Layer[]): Tensor {
  return imagesOf(
    pixelsOf(images).map((pixel) => passed(pixel, layers).at(-1)!),
    images.shape,
  )
}

function gradientsByDefinition({ dOut, images, layers }: Network): Gradients {
  const dLayers = layers.map(({ weights, bias }) => ({ weights: tensor(weights.shape), bias: tensor(bias.shape) }))
  const upstream = pixelsOf(dOut)
  const dPixels = pixelsOf(images).map((pixel, p) => {
    const values = passed(pixel, layers)
    return layers.reduceRight((gradient, { weights }, i) => {
      const [input, gate] = [values[i], values[i + 1]]
      const dInput = input.map(() => 0)
      gradient.forEach((g, f) => {
        if (gate[f] === 0) return
        dLayers[i].bias.data[f] += g
        input.forEach((x, c) => {
          dLayers[i].weights.data[f * input.length + c] += g * x
          dInput[c] += g * weights.data[f * input.length + c]
        })
      })
      return dInput
    }, upstream[p])
  })
  return { dImages: imagesOf(dPixels, images.shape), dLayers }
}

/** The same layer as a view of one with another output in front: its offset alone is unusual. */
function behindAnOutput({ weights, bias }: Layer): Layer {
  const [outputs, inputs] = weights.shape
  const more = tensor([outputs + 1, inputs], [...new Array<number>(inputs).fill(7), ...weights.data])
  return { weights: withoutFirst(more), bias: withoutFirst(tensor([outputs + 1], [7, ...bias.data])) }
}

/**
 * The numbers of a vector or a matrix column by column, a 100 after each. Whoever reads them row by row reads wrong
 * numbers, but stays inside the data: with NaN everywhere one mistake would look like another.
 */
function spread({ data, shape }: Tensor): Tensor {
  const [rows, columns = 1] = shape
  const view = { data: new Float64Array(2 * data.length).fill(100), shape, strides: [2, 2 * rows], offset: 0 }
  data.forEach((x, i) => {
    view.data[2 * (Math.floor(i / columns) + (i % columns) * rows)] = x
  })
  return { ...view, strides: view.strides.slice(0, shape.length) }
}

const spreadWeights = (layer: Layer): Layer => ({ ...layer, weights: spread(layer.weights) })
const spreadBias = (layer: Layer): Layer => ({ ...layer, bias: spread(layer.bias) })
const layerViews = ({ weights, bias }: Layer): Layer => ({ weights: asView(weights), bias: asView(bias) })

/** The same layers in other places: weights, biases, both, and both backwards and with an offset as well. */
function inOtherPlaces(layers: readonly Layer[]): Layer[][] {
  const both = layers.map((layer) => spreadBias(spreadWeights(layer)))
  return [layers.map(spreadWeights), layers.map(spreadBias), both, layers.map(layerViews)]
}

// What is shown where a claim fails. The layers stand in a list, so that they have to be shown one by one.

function gridsOfLayer({ weights, bias }: Layer, i: number): Grid[] {
  const numbersOf = (t: Tensor) => ({ shape: [...t.shape], values: rowMajor(t).data })
  return [gridAround(`layers[${i}].weights`, numbersOf(weights)), gridAround(`layers[${i}].bias`, numbersOf(bias))]
}

/** All channels at one position, which is what the network sees. */
function gridOfPixel(name: string, images: Tensor, position: number): Grid {
  const [, channels, height, width] = images.shape
  const [n, y, x] = [Math.floor(position / (height * width)), Math.floor(position / width) % height, position % width]
  const label = `${name}: the channels of image ${n}, row ${y}, column ${x}`
  return { label, shape: [channels], origin: [0, 0], rows: [pixelsOf(rowMajor(images))[position].slice(0, 8)] }
}

interface Inputs {
  /** batches of one size, of which the result at a position reads the same position */
  pixels?: Record<string, Tensor>
  weights?: Tensor
  layers?: readonly Layer[]
}

/** `same`, and where numbers differ, what they depend on is shown. */
function sameShowing(
  got: Tensor,
  expected: Tensor,
  { pixels, weights, layers = [] }: Inputs,
  options: SameOptions = {},
) {
  try {
    same(got, expected, options)
  } catch (error) {
    const isOfNumbers = isCheckFailure(error) && error.failure.expected
    if (isOfNumbers) {
      const { relative, absolute } = options
      const at = expected.data.findIndex((x, i) => !isClose(got.data[i], x, relative, absolute))
      const [, channels, height, width] = expected.shape
      const size = height * width
      const position = Math.floor(at / (channels * size)) * size + (at % size)
      const others = weights
        ? [gridAround('weights', { shape: [...weights.shape], values: rowMajor(weights).data })]
        : []
      error.failure.inputs = [
        ...Object.entries(pixels ?? {}).map(([name, images]) => gridOfPixel(name, images, position)),
        ...others,
        ...layers.flatMap(gridsOfLayer),
      ]
    }
    throw error
  }
}

/** `same`, and where numbers differ, the layers are shown after the other arguments. */
function sameBeside(layers: readonly Layer[], got: Tensor, expected: Tensor, options: SameOptions) {
  try {
    same(got, expected, options)
  } catch (error) {
    const inputs = isCheckFailure(error) && error.failure.expected ? error.failure.inputs : undefined
    inputs?.push(...layers.flatMap(gridsOfLayer))
    throw error
  }
}

task(
  '16-network-in-network/parameterCount',
  lesson,
  { parameters: ['layers'], returns: 'number' },
  ({ subject: parameterCount, check }) => {
    const shared = (inputs: number, outputs: number, kernel: [number, number] = [1, 1]): LayerSize => ({
      inputs,
      outputs,
      kernel,
      positions: 1,
    })
    const told = (layers: readonly LayerSize[]) =>
      layers.map(({ inputs, outputs, kernel, positions }) => {
        const places = positions === 1 ? 'shared' : `at ${positions} positions`
        return `${inputs} → ${outputs} with a kernel of [${kernel.join(', ')}], ${places}`
      })
    const sizesToTry = [1, 2, 3, 4, 5].map((k) => [
      { inputs: 2 + k, outputs: 7 - k, kernel: [k, 4] as const, positions: 3 * k },
      { inputs: 9 - k, outputs: 2 * k, kernel: [3, 1 + k] as const, positions: 4 },
    ])
    const agrees = (layers: readonly LayerSize[], count: number) =>
      same(parameterCount(layers), count, { what: `the count of ${told(layers).join(' and of ')}` })
    const counts = (layers: readonly LayerSize[], count: number) => {
      const more = sizesToTry.map((others) => () => parameterCount(others))
      judged(() => agrees(layers, count), more)
    }

    check('a dense layer of 4 inputs and 3 outputs has 12 weights and 3 biases', () => {
      counts([shared(4, 3)], 15)
    })
    check('eight kernels of 3×3 on one channel have 72 weights and 8 biases: 80', () => {
      counts([shared(1, 8, [3, 3])], 80)
    })
    check('a kernel has weights of its own for every channel that it reads', () => {
      counts([shared(5, 2, [3, 3])], 92)
    })
    check('a kernel may be higher than wide, and wider than high', () => {
      counts([shared(2, 3, [5, 2])], 63)
      counts([shared(2, 3, [1, 4])], 27)
    })
    check('the layers are added up: 9 → 16 → 8 has 160 and 136, together 296', () => {
      counts([shared(9, 16), shared(16, 8)], 296)
      counts([shared(1, 16, [3, 3]), shared(16, 8)], 296)
    })
    check('weights and biases of their own at each of 676 positions: 676 times as many, 200,096', () => {
      const alone = (size: LayerSize) => ({ ...size, positions: 676 })
      counts([alone(shared(9, 16)), alone(shared(16, 8))], 200_096)
      counts([alone(shared(1, 8, [3, 3]))], 54_080)
    })
    check('some layers may be shared and others not', () => {
      const layers = [shared(2, 3), { ...shared(3, 2, [1, 2]), positions: 10 }, { ...shared(2, 1), positions: 4 }]
      counts(layers, 9 + 140 + 12)
    })
    check('every layer counts (inputs · height · width + 1) · outputs, times its positions', () => {
      const layer = fc.record({
        inputs: sizes(1, 20),
        outputs: sizes(1, 20),
        kernel: fc.tuple(sizes(1, 5), sizes(1, 5)),
        positions: sizes(1, 30),
      })
      forAll([fc.array(layer, { minLength: 1, maxLength: 4 })], (layers) => {
        let count = 0
        for (const { inputs, outputs, kernel, positions } of layers) {
          count += positions * (outputs * inputs * kernel[0] * kernel[1] + outputs)
        }
        agrees(layers, count)
      })
    })
    check('the counts agree with PyTorch’s', () => {
      for (const { layers, count } of golden.parameterCount) agrees(layers, count)
    })
  },
)

task(
  '16-network-in-network/pointwiseConv',
  lesson,
  { parameters: ['images', 'weights'], returns: 'tensor', axes: ['image', 'filter', 'row', 'column'] },
  ({ subject: pointwiseConv, check }) => {
    const agrees = (images: Tensor, weights: Tensor, out: Tensor) =>
      sameShowing(pointwiseConv(images, weights), out, { pixels: { images }, weights })
    const gives = (images: Tensor, weights: Tensor, out: Tensor) => {
      const more = networksToTry.map((network) => () => pointwiseConv(network.images, network.layers[0].weights))
      judged(() => agrees(images, weights, out), more)
    }

    check('one pixel of two channels: the weights 2 and 10 make 46 of 3 and 4', () => {
      gives(row([3], [4]), fromNested([[2, 10]]), row([46]))
    })
    check('the result has a channel for every filter, and the images’ height and width', () => {
      const shapeOf = (images: number[], weights: number[]) =>
        pointwiseConv(wholeTensor(images, 1), wholeTensor(weights, 2)).shape
      const what = 'the shape of the result'
      same(shapeOf([1, 3, 4, 5], [2, 3]), [1, 2, 4, 5], { what })
      same(shapeOf([2, 2, 5, 3], [4, 2]), [2, 4, 5, 3], { what })
    })
    check('every filter adds up all channels, each with a weight of its own', () => {
      const weights = fromNested([
        [2, 10],
        [1, 0],
        [-1, 1],
      ])
      gives(row([3], [4]), weights, row([46], [3], [1]))
      gives(row([1], [2], [3]), fromNested([[100, 10, 1]]), row([123]))
    })
    check('one channel, one filter: every number of the image, times the weight', () => {
      const out = [
        [10, 20, 30],
        [40, 50, 60],
      ]
      gives(counting([1, 1, 2, 3]), fromNested([[10]]), fromNested([[out]]))
    })
    check('every position sees its own channels, and none of its neighbours’', () => {
      const out = [
        [701, 802, 903],
        [1004, 1105, 1206],
      ]
      gives(counting([1, 2, 2, 3]), fromNested([[1, 100]]), fromNested([[out]]))
    })
    check('there is no bias and no ReLU: what is below 0 stays below 0', () => {
      gives(row([1, 2, -3]), fromNested([[-2]]), row([-2, -4, 6]))
    })
    check('weights that exchange two channels exchange them everywhere', () => {
      const weights = fromNested([
        [0, 1],
        [1, 0],
      ])
      gives(row([1, 2, 3], [4, 5, 6]), weights, row([4, 5, 6], [1, 2, 3]))
    })
    check('every image of the batch meets the same weights', () => {
      const weights = fromNested([
        [1, 0],
        [0, 1],
        [10, 100],
      ])
      const out = [
        [[[1, 2]], [[3, 4]], [[310, 420]]],
        [[[5, 6]], [[7, 8]], [[750, 860]]],
      ]
      gives(counting([2, 2, 1, 2]), weights, fromNested(out))
    })
    check('every number is the sum of the channels at its position, times the filter’s weights', () => {
      const cases = fc
        .tuple(sizes(1, 3), sizes(1, 4), sizes(1, 4), sizes(1, 3), sizes(1, 3), seeds)
        .map(([batch, channels, filters, height, width, seed]) => ({
          images: wholeTensor([batch, channels, height, width], seed),
          weights: wholeTensor([filters, channels], seed + 1),
        }))
      forAll([cases], ({ images, weights }) => agrees(images, weights, pointwiseByDefinition(images, weights)))
    })
    check('images and weights that are views give the same numbers: strides and offset are honoured', () => {
      const [images, weights] = [wholeTensor([3, 2, 3, 4], 1), wholeTensor([4, 2], 2)]
      for (const view of [withoutFirst(images), asView(images)]) {
        agrees(view, weights, pointwiseByDefinition(rowMajor(view), weights))
      }
      for (const view of [withoutFirst(weights), asView(weights)]) {
        agrees(images, view, pointwiseByDefinition(images, rowMajor(view)))
      }
    })
    check('the output agrees with PyTorch’s 1×1 convolution', () => {
      for (const { images, weights, out } of golden.pointwiseConv) {
        agrees(ofGolden(images), ofGolden(weights), ofGolden(out))
      }
    })
  },
)

task(
  '16-network-in-network/mlpConv',
  lesson,
  { parameters: ['images', 'layers'], returns: 'tensor', axes },
  ({ subject: mlpConv, check }) => {
    const agrees = (images: Tensor, layers: readonly Layer[], out: Tensor) =>
      sameShowing(mlpConv(images, layers), out, { pixels: { images }, layers })
    const gives = (images: Tensor, layers: readonly Layer[], out: Tensor) => {
      const more = networksToTry.map((network) => () => mlpConv(network.images, network.layers))
      judged(() => agrees(images, layers, out), more)
    }

    check('one pixel, one layer: with the weights 2 and −1 and the bias 3, 5 and 4 become 9', () => {
      gives(row([5], [4]), [layer([[2, -1]], [3])], row([9]))
    })
    check('the bias is added before ReLU: −4 + 7 is 3, and 4 − 5 becomes 0', () => {
      gives(row([-4]), [layer([[1]], [7])], row([3]))
      gives(row([4]), [layer([[1]], [-5])], row([0]))
    })
    check('ReLU stands between the layers: −3 and 3 both become 3, which no linear map can do', () => {
      gives(row([-3, 3]), [layer([[1], [-1]], [0, 0]), layer([[1, 1]], [0])], row([3, 3]))
    })
    check('ReLU comes after the last layer too: 1 − 2 becomes 0', () => {
      gives(row([2]), [layer([[1]], [0]), layer([[-1]], [1])], row([0]))
    })
    check('every output has its own weights and its own bias', () => {
      const weights = [
        [2, 1],
        [0, 10],
        [-1, 3],
      ]
      gives(row([3], [4]), [layer(weights, [100, 200, 300])], row([110], [240], [309]))
    })
    check('each layer works on what the layer before it puts out', () => {
      const layers = [
        layer(
          [
            [1, 2],
            [3, -4],
            [0, 5],
          ],
          [1, 2, 3],
        ),
        layer(
          [
            [1, 10, 100],
            [2, 3, -1],
          ],
          [4, 5],
        ),
      ]
      // 8, 0 and 18 after the first layer.
      gives(row([1], [3]), layers, row([1812], [3]))
      gives(row([5]), [layer([[2]], [1]), layer([[3]], [-3]), layer([[-1]], [40])], row([10]))
    })
    check('all positions share the layers, and none sees its neighbours', () => {
      const out = [
        [706, 807, 908],
        [1009, 1110, 1211],
      ]
      gives(counting([1, 2, 2, 3]), [layer([[1, 100]], [5])], fromNested([[out]]))
    })
    check('every image of the batch goes through the same layers', () => {
      const out = [
        [[[3, 4]], [[1, 0]], [[341, 451]]],
        [[[7, 8]], [[0, 0]], [[781, 891]]],
      ]
      const layers = [
        layer(
          [
            [0, 1],
            [-1, 0],
            [10, 100],
          ],
          [0, 2, 31],
        ),
      ]
      gives(counting([2, 2, 1, 2]), layers, fromNested(out))
    })
    check('the result has a channel for every output of the last layer', () => {
      const { images, layers } = someNetwork(1)
      same(mlpConv(images, layers).shape, [3, 2, 2, 4], { what: 'the shape of the result' })
      same(mlpConv(images, layers.slice(0, 1)).shape, [3, 4, 2, 4], { what: 'the shape of the result' })
    })
    check('every number is what the layers make of the channels at its position', () => {
      forAll([networks], ({ images, layers }) => agrees(images, layers, mlpByDefinition(images, layers)))
    })
    check('images, weights and biases that are views give the same numbers: strides and offset are honoured', () => {
      const { images, layers } = someNetwork(2)
      for (const view of [withoutFirst(images), asView(images)]) {
        agrees(view, layers, mlpByDefinition(rowMajor(view), layers))
      }
      agrees(images, layers.map(behindAnOutput), mlpByDefinition(images, layers))
      const views = inOtherPlaces(layers)
      // All calls are made before the first is judged: where two mistakes meet, one call does not tell which.
      for (const view of views) mlpConv(images, view)
      for (const view of views) agrees(images, view, mlpByDefinition(images, layers))
    })
    check('the output agrees with PyTorch', () => {
      for (const { images, layers, out } of golden.mlpConv) {
        agrees(ofGolden(images), layersOfGolden(layers), ofGolden(out))
      }
    })
  },
)

function readLayers(value: unknown): Layer[] {
  const due = 'an array with an object { weights, bias } for each layer'
  if (!Array.isArray(value)) {
    const message = `dLayers should be ${due}, and it is ${kindOf(value)}.`
    throw new CheckFailure({ kind: 'claim', message, inputs: [] })
  }
  return Array.from(value, (part: unknown) => read(part, { weights: 'tensor', bias: 'tensor' }) as Layer)
}

task(
  '16-network-in-network/gradMlpConv',
  lesson,
  { parameters: ['dOut', 'images', 'layers'], returns: { dImages: 'tensor', dLayers: readLayers } },
  ({ subject: gradMlpConv, check }) => {
    const agree = (
      got: Gradients,
      expected: Gradients,
      { dOut, images, layers }: Network,
      options: SameOptions = {},
    ) => {
      const counted = `dLayers holds the gradients of ${got.dLayers.length} layers, and there are ${layers.length}`
      holds(got.dLayers.length === layers.length, counted)
      const ofImages = { what: 'dImages', axes, ...options }
      sameShowing(got.dImages, expected.dImages, { pixels: { dOut, images }, layers }, ofImages)
      expected.dLayers.forEach(({ weights, bias }, i) => {
        const ofWeights = { what: `dLayers[${i}].weights`, axes: ['output', 'input'], ...options }
        sameBeside(layers, got.dLayers[i].weights, weights, ofWeights)
        sameBeside(layers, got.dLayers[i].bias, bias, { what: `dLayers[${i}].bias`, axes: ['output'], ...options })
      })
    }
    const gives = (dOut: Tensor, images: Tensor, layers: readonly Layer[], dImages: Tensor, ...dLayers: Layer[]) => {
      const more = networksToTry.map((network) => () => gradMlpConv(network.dOut, network.images, network.layers))
      judged(() => agree(gradMlpConv(dOut, images, layers), { dImages, dLayers }, { dOut, images, layers }), more)
    }

    check('one pixel 5, one weight 2, gradient 10: the pixel gets 20, the weight 50, the bias 10', () => {
      gives(row([10]), row([5]), [layer([[2]], [1])], row([20]), layer([[50]], [10]))
    })
    check('a ReLU that put out 0 lets nothing back', () => {
      gives(row([10]), row([5]), [layer([[-2]], [1])], row([0]), layer([[0]], [0]))
    })
    check('an open ReLU lets a negative gradient back as it is', () => {
      gives(row([-10]), row([5]), [layer([[2]], [1])], row([-20]), layer([[-50]], [-10]))
      gives(row([-10]), row([5]), [layer([[-2]], [1])], row([0]), layer([[0]], [0]))
    })
    check('whether a ReLU is open is decided by the sum with the bias', () => {
      gives(row([10]), row([1]), [layer([[2]], [-5])], row([0]), layer([[0]], [0]))
      gives(row([10]), row([-1]), [layer([[2]], [5])], row([20]), layer([[-10]], [10]))
    })
    check('a weight and a bias collect from every position', () => {
      gives(row([1, 10, 100]), row([1, 2, 3]), [layer([[2]], [1])], row([2, 20, 200]), layer([[321]], [111]))
    })
    check('a weight and a bias collect from every image of the batch', () => {
      const [dOut, images] = [tensor([2, 1, 1, 2], [1, 10, 100, 1000]), tensor([2, 1, 1, 2], [1, 2, 3, 4])]
      const dImages = tensor([2, 1, 1, 2], [2, 20, 200, 2000])
      gives(dOut, images, [layer([[2]], [1])], dImages, layer([[4321]], [1111]))
    })
    check('an input collects from every output whose ReLU is open', () => {
      const weights = [
        [2, 3],
        [-5, 1],
        [4, 7],
      ]
      const dLayer = layer(
        [
          [10, 20],
          [0, 0],
          [1000, 2000],
        ],
        [10, 0, 1000],
      )
      // The sums are 9, −2 and 19.
      gives(row([10], [100], [1000]), row([1], [2]), [layer(weights, [1, 1, 1])], row([4020], [7030]), dLayer)
    })
    check('two layers: 2 becomes 7 and then 34, and every gradient is the product of what lies behind it', () => {
      const layers = [layer([[3]], [1]), layer([[5]], [-1])]
      gives(row([1]), row([2]), layers, row([15]), layer([[10]], [5]), layer([[7]], [1]))
    })
    check('a closed ReLU in the middle stops what goes on to the first layer, and nothing else', () => {
      const layers = [layer([[-3]], [1]), layer([[5]], [4])]
      gives(row([10]), row([2]), layers, row([0]), layer([[0]], [0]), layer([[0]], [10]))
      const halfOpen = [layer([[3], [-3]], [1, 1]), layer([[5, 6]], [4])]
      gives(row([10]), row([2]), halfOpen, row([150]), layer([[100], [0]], [50, 0]), layer([[70, 0]], [10]))
    })
    check('every gradient has the shape of what it belongs to, and dLayers the order of the layers', () => {
      const { dOut, images, layers } = someNetwork(1)
      const { dImages, dLayers } = gradMlpConv(dOut, images, layers)
      same(dImages.shape, [3, 3, 2, 4], { what: 'the shape of dImages' })
      const shapes = dLayers.flatMap(({ weights, bias }) => [...weights.shape, ...bias.shape])
      same(shapes, [4, 3, 4, 2, 4, 2], { what: 'the shapes in dLayers, one after the other,' })
    })
    check('every gradient is the sum of what every position sends back', () => {
      forAll([networks], (network) => {
        const { dOut, images, layers } = network
        agree(gradMlpConv(dOut, images, layers), gradientsByDefinition(network), network)
      })
    })
    check('the gradients agree with central differences, for a random upstream gradient', () => {
      const network = farFromKinks()
      const { dOut, images, layers } = network
      const got = gradMlpConv(dOut, images, layers)
      const loss = (x: Tensor, ls: readonly Layer[]) => dot(mlpByDefinition(x, ls), dOut)
      const dLayers = layers.map((_, i) => {
        const slopeOf = (part: keyof Layer) =>
          centralDifferences(
            (t) =>
              loss(
                images,
                layers.map((l, j) => (j === i ? { ...l, [part]: t } : l)),
              ),
            layers[i][part],
          )
        return { weights: slopeOf('weights'), bias: slopeOf('bias') }
      })
      const slopes = { dImages: centralDifferences((x) => loss(x, layers), images), dLayers }
      agree(got, slopes, network, { relative: 1e-6, absolute: 1e-8 })
    })
    check('arguments that are views give the same gradients: strides and offset are honoured', () => {
      const { dOut, images, layers } = someNetwork(2)
      const fewer = { dOut: rowMajor(withoutFirst(dOut)), images: rowMajor(withoutFirst(images)), layers }
      const later = [
        { ...fewer, dOut: withoutFirst(dOut) },
        { ...fewer, images: withoutFirst(images) },
        { ...fewer, layers: layers.map(behindAnOutput) },
      ]
      for (const view of later) {
        agree(gradMlpConv(view.dOut, view.images, view.layers), gradientsByDefinition(fewer), view)
      }
      const expected = gradientsByDefinition({ dOut, images, layers })
      const views = [
        ...inOtherPlaces(layers).map((view) => ({ dOut, images, layers: view })),
        { dOut: asView(dOut), images, layers },
        { dOut, images: asView(images), layers },
      ]
      for (const view of views) gradMlpConv(view.dOut, view.images, view.layers)
      for (const view of views) agree(gradMlpConv(view.dOut, view.images, view.layers), expected, view)
    })
    check('the gradients agree with PyTorch’s autograd', () => {
      for (const { dOut, images, layers, dImages, dLayers } of golden.mlpConv) {
        const network = { dOut: ofGolden(dOut), images: ofGolden(images), layers: layersOfGolden(layers) }
        const got = gradMlpConv(network.dOut, network.images, network.layers)
        agree(got, { dImages: ofGolden(dImages), dLayers: layersOfGolden(dLayers) }, network)
      }
    })
  },
)

/** A random network in which no nudge of 0.00001 opens or closes a ReLU; in each layer some are open and some closed. */
function farFromKinks(): Network {
  for (let seed = 1; ; seed += 10) {
    const widths = [3, 4, 3]
    const layers = widths.slice(1).map((outputs, i) => ({
      weights: randomTensor([outputs, widths[i]], seed + i),
      bias: randomTensor([outputs], seed + i + 4, -0.5, 0.5),
    }))
    const images = randomTensor([2, 3, 1, 2], seed + 8)
    const inputs = pixelsOf(images).map((pixel) => passed(pixel, layers))
    const isFit = layers.every(({ weights, bias }, i) => {
      const all = inputs.flatMap((values) => sums(values[i], weights).map((sum, f) => sum + bias.data[f]))
      return all.every((sum) => Math.abs(sum) > 0.001) && all.some((sum) => sum > 0) && all.some((sum) => sum < 0)
    })
    if (isFit) return { images, layers, dOut: randomTensor([2, 3, 1, 2], seed + 9) }
  }
}
