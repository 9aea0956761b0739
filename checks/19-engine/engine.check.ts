import { type Tensor, tensor } from '#given/tensor.ts'
import { claim } from '../given/failure.ts'
import { formatNumber } from '../given/format.ts'
import { readGolden } from '../given/golden.ts'
import { changes, type KernelArgument, kernelAdapter, reads, withSpare, writes } from '../given/kernels.ts'
import { same } from '../given/matchers.ts'
import { ownKernels } from '../given/modules.ts'
import { fc, forAll, randomTensor, sizes, tensors } from '../given/random.ts'
import type { AnyFunction } from '../given/spec.ts'
import { subject, task } from '../given/task.ts'
import { comparesLanes, multipliesLanes, placesInLanes } from '../given/wasm.ts'
import * as plain from './definitions.ts'

interface Kernels {
  convolveRelu: AnyFunction
  maxPool: AnyFunction
  fullyConnected: AnyFunction
  softmaxCrossEntropy: AnyFunction
  gradWeights: AnyFunction
  gradFeatures: AnyFunction
  gradMaxPool: AnyFunction
  gradKernels: AnyFunction
  gradImages: AnyFunction
  sgd: AnyFunction
}

interface Numbers {
  shape: number[]
  numbers: number[]
}

type Names =
  | 'images'
  | 'kernels'
  | 'kernelBias'
  | 'maps'
  | 'pooled'
  | 'winners'
  | 'weights'
  | 'bias'
  | 'logits'
  | 'labels'
  | 'dLogits'
  | 'dWeights'
  | 'dBias'
  | 'dPooled'
  | 'dMaps'
  | 'dKernels'
  | 'dKernelBias'
  | 'dImages'

interface Golden extends Record<Names, Numbers> {
  loss: number
  sgd: {
    start: Numbers
    gradients: Numbers
    learningRate: number
    momentum: number
    lambda: number
    steps: { parameters: Numbers; velocities: Numbers }[]
  }
}

// A name that is no literal where it is imported: TypeScript would read the file, which is AssemblyScript.
const file: string = '#lessons/19-engine/assembly/engine.ts'
const lesson = await subject((): Promise<Kernels> => import(/* @vite-ignore */ file))
const scalar = await ownKernels('checks/19-engine/assembly/plain.ts')
const golden = readGolden<Golden>('19-engine')

/** Golden numbers, in the shape they have or in another. */
function gold(name: Names, shape = golden[name].shape): Tensor {
  return tensor(shape, golden[name].numbers)
}

function ofGolden({ shape, numbers }: Numbers): Tensor {
  return tensor(shape, numbers)
}

/** first, first + 1, first + 2, … in a shape. */
function counting(shape: readonly number[], first = 1): Tensor {
  const size = shape.reduce((product, length) => product * length, 1)
  return tensor(
    shape,
    Array.from({ length: size }, (_, i) => first + i),
  )
}

function filled(shape: readonly number[], value: number): Tensor {
  const t = tensor(shape)
  t.data.fill(value)
  return t
}

/** What the order of summation may change in float32. */
const rounding = { relative: 1e-4, absolute: 1e-4 }
const floor = 1e-4

/** What the spare numbers hold, where it is to be something else than junk: an argument behind the task's own. */
interface Surroundings {
  spare: number
}

/** Behind every array lie three numbers that belong to it, and threads share the memory. */
function adapterOf<A extends unknown[], R>(
  argumentsOf: (...args: A) => KernelArgument[],
  resultOf: Parameters<typeof kernelAdapter<(...args: A) => R>>[1],
) {
  const inMemory = (...args: [...A, surroundings?: Surroundings]) => {
    const surroundings = args[argumentsOf.length] as Surroundings | undefined
    return withSpare(3, argumentsOf(...(args as unknown as A)), surroundings?.spare)
  }
  return kernelAdapter<(...args: [...A, surroundings?: Surroundings]) => R>(inMemory, resultOf, { isShared: true })
}

/** Numbers in which float32 sums exactly, in any order. */
const small = (shape: readonly number[]) => tensors(shape, -4, 4)

function convolution(images: Tensor, kernels: Tensor, bias: Tensor): KernelArgument[] {
  const [[count, channels, height, width], [filters, , kernelHeight, kernelWidth]] = [images.shape, kernels.shape]
  return [
    reads('images', images),
    reads('kernels', kernels),
    reads('bias', bias),
    writes('maps', [count, filters, height - kernelHeight + 1, width - kernelWidth + 1]),
    ...[count, channels, height, width, filters, kernelHeight, kernelWidth],
  ]
}

const convolving = adapterOf(convolution, ({ maps }) => maps as Tensor)

/** The same for one row of zeros, with the three spare numbers behind the map in the result. */
const convolvingARow = kernelAdapter<() => Tensor>(
  () => {
    const args = convolution(filled([1, 1, 1, 8], 1), tensor([1, 1, 1, 1]), tensor([1]))
    return withSpare(3, args).map((argument) =>
      typeof argument !== 'number' && argument.isWritten ? { ...argument, shape: [8 + 3], spare: 0 } : argument,
    )
  },
  ({ maps }) => maps as Tensor,
)

/** Whether a vector begins at every column: the last of them then ends on a spare number, where two would do. */
function beginsAtEveryColumn(kernel: AnyFunction): boolean {
  return convolvingARow.call(kernel)().data.at(-1) === 0
}

interface Sizes {
  count: number
  channels: number
  filters: number
  kernelHeight: number
  kernelWidth: number
  mapHeight: number
  mapWidth: number
}

/** Sizes of a convolution, odd ones too. */
const convolutions = fc.record<Sizes>({
  count: sizes(1, 2),
  channels: sizes(1, 3),
  filters: sizes(1, 9),
  kernelHeight: sizes(1, 5),
  kernelWidth: sizes(1, 6),
  mapHeight: sizes(1, 5),
  mapWidth: sizes(1, 10),
})

function imagesShape({ count, channels, kernelHeight, kernelWidth, mapHeight, mapWidth }: Sizes): number[] {
  return [count, channels, mapHeight + kernelHeight - 1, mapWidth + kernelWidth - 1]
}

function kernelsShape({ channels, filters, kernelHeight, kernelWidth }: Sizes): number[] {
  return [filters, channels, kernelHeight, kernelWidth]
}

task(
  '19-engine/convolveRelu',
  lesson,
  {
    parameters: ['images', 'kernels', 'bias'],
    sizes: {
      images: ['count', 'channels', 'height', 'width'],
      kernels: ['filters', 'channels', 'kernelHeight', 'kernelWidth'],
      bias: ['filters'],
    },
    returns: 'tensor',
    axes: ['image', 'filter', 'row', 'column'],
    reads: ([n, f, y, x], images, kernels, bias) => ({
      images: { start: [n, 0, y, x], shape: [1, images.shape[1], kernels.shape[2], kernels.shape[3]] },
      kernels: { start: [f, 0, 0, 0], shape: [1, ...kernels.shape.slice(1)] },
      bias: { start: [f], shape: [bias.shape.length] },
    }),
    adapter: convolving,
    floor,
  },
  ({ subject: convolveRelu, bare, check }) => {
    const agrees = (images: Tensor, kernels: Tensor, bias = tensor([kernels.shape[0]])) =>
      same(convolveRelu(images, kernels, bias), plain.convolveRelu(images, kernels, bias), rounding)

    check('[1 2 3 4 5] with the kernel [1 10] is [21, 32, 43, 54], and wider images likewise', () => {
      const kernel = tensor([1, 1, 1, 2], [1, 10])
      same(convolveRelu(counting([1, 1, 1, 5]), kernel, tensor([1])), tensor([1, 1, 1, 4], [21, 32, 43, 54]), rounding)
      for (const width of [9, 13, 6, 2, 3, 7]) agrees(counting([1, 1, 1, width]), kernel)
    })
    check('a kernel of several rows is laid on several rows of the image', () => {
      agrees(counting([1, 1, 2, 5]), counting([1, 1, 2, 2]))
      agrees(counting([1, 1, 5, 7]), counting([1, 1, 3, 3]))
    })
    check('the bias is added', () => {
      agrees(counting([1, 1, 2, 5]), counting([1, 1, 2, 2]), tensor([1], [1000]))
      agrees(counting([1, 1, 2, 5]), tensor([1, 1, 2, 2]), tensor([1], [5]))
    })
    check('what is below 0 becomes 0', () => {
      agrees(counting([1, 1, 3, 6], -9), tensor([1, 1, 1, 1], [1]))
      agrees(counting([1, 1, 3, 6]), counting([1, 1, 2, 2]), tensor([1], [-100]))
    })
    check('every filter has a map and a bias of its own', () => {
      for (const filters of [2, 3, 4, 5, 8, 9])
        agrees(counting([1, 1, 3, 6]), counting([filters, 1, 2, 2]), counting([filters]))
    })
    check('channels are added up', () => {
      agrees(counting([1, 2, 3, 6]), counting([1, 2, 2, 2]))
      agrees(counting([1, 3, 3, 6]), counting([5, 3, 2, 3]), counting([5]))
    })
    check('every image has its maps', () => {
      agrees(counting([3, 1, 3, 6]), counting([2, 1, 2, 2]), counting([2]))
      agrees(counting([2, 2, 4, 5]), counting([4, 2, 2, 3]), counting([4]))
    })
    check('any size is right', () => {
      forAll(
        [
          convolutions.chain((each) =>
            fc.record({
              images: small(imagesShape(each)),
              kernels: small(kernelsShape(each)),
              bias: small([each.filters]),
            }),
          ),
        ],
        ({ images, kernels, bias }) => agrees(images, kernels, bias),
      )
    })
    check('the maps agree with PyTorch', () => {
      same(convolveRelu(gold('images'), gold('kernels'), gold('kernelBias')), gold('maps'), rounding)
    })
    check.speed('it takes at most 0.4 of the scalar kernel’s time', () => {
      const [images, kernels, bias] = [
        randomTensor([1, 1, 28, 28], 1),
        randomTensor([8, 1, 3, 3], 2),
        randomTensor([8], 3),
      ]
      agrees(images, kernels, bias)
      const calls = Array.from({ length: 20 }, (): [Tensor, Tensor, Tensor] => [images, kernels, bias])
      return {
        candidate: convolving.prepare(bare, calls),
        baseline: convolving.prepare(scalar.convolveRelu, calls),
        than: 'the scalar kernel',
        atMost: 0.4,
        signs: { scalar: () => !multipliesLanes(bare), 'one-column-at-a-time': () => beginsAtEveryColumn(bare) },
      }
    })
  },
)

const pooling = adapterOf(
  (maps: Tensor, rowLength: number) => {
    const [planes, height, width] = maps.shape
    const shape = [planes, height >> 1, width >> 1]
    const results = [writes('pooled', shape), writes('winners', shape, 'i32')]
    return [reads('maps', maps), ...results, planes, height, width, rowLength]
  },
  ({ pooled, winners }) => ({ pooled, winners }) as { pooled: Tensor; winners: Tensor },
)

/** Other winners where they are as large: any of several may win. */
function tied(maps: Tensor, rowLength: number, due: Tensor, got: Tensor): Tensor {
  const [, height, width] = maps.shape
  const [, rows, columns] = due.shape
  const valueAt = (plane: number, place: number) =>
    maps.data[(plane * height + Math.floor(place / rowLength)) * width + (place % rowLength)]
  const winners = due.data.map((place, i) => {
    const [plane, y, x] = [Math.floor(i / rows / columns), Math.floor(i / columns) % rows, i % columns]
    const other = got.data[i]
    const isInWindow = [0, 1, rowLength, rowLength + 1].includes(other - 2 * y * rowLength - 2 * x)
    return isInWindow && valueAt(plane, other) === valueAt(plane, place) ? other : place
  })
  return tensor(due.shape, winners)
}

task(
  '19-engine/maxPool',
  lesson,
  {
    parameters: ['maps', 'rowLength'],
    sizes: { maps: ['planes', 'height', 'width'] },
    returns: { pooled: 'tensor', winners: 'tensor' },
    axes: ['plane', 'row', 'column'],
    reads: ([plane, y, x]) => ({ maps: { start: [plane, 2 * y, 2 * x], shape: [1, 2, 2] } }),
    adapter: pooling,
    floor,
  },
  ({ subject: maxPool, bare, check }) => {
    const agrees = (maps: Tensor, rowLength = maps.shape[2]) => {
      const [got, due] = [maxPool(maps, rowLength), plain.maxPool(maps, rowLength)]
      same(got.pooled, due.pooled, { ...rounding, what: 'the largest numbers' })
      same(got.winners, tied(maps, rowLength, due.winners, got.winners), { what: 'the winners’ places' })
    }

    check('the window [1 2; 3 4] gives 4, which stands at 3', () => {
      const { pooled, winners } = maxPool(counting([1, 2, 2]), 2)
      same(pooled, tensor([1, 1, 1], [4]), { what: 'the largest numbers' })
      same(winners, tensor([1, 1, 1], [3]), { what: 'the winners’ places' })
    })
    check('each of the four can win', () => {
      for (let k = 0; k < 4; k++)
        agrees(
          tensor(
            [1, 2, 2],
            [k, k + 1, k + 2, k + 3].map((i) => [9, 5, 7, 1][i % 4]),
          ),
        )
      for (let k = 0; k < 4; k++) {
        const maps = filled([1, 2, 8], 1)
        for (let window = 0; window < 4; window++) maps.data[(k >> 1) * 8 + 2 * window + (k & 1)] = 5 + window
        agrees(maps)
      }
    })
    check('windows lie side by side, row below row', () => {
      agrees(counting([1, 2, 8]))
      agrees(counting([1, 4, 8]))
      agrees(counting([1, 6, 10]))
    })
    check('numbers below 0 are pooled too', () => {
      agrees(counting([1, 4, 8], -40))
      agrees(counting([1, 2, 2], -9))
    })
    check('a last row or column that fills no window is left out', () => {
      for (const width of [2, 3, 5, 7, 9, 11, 13]) agrees(counting([1, 3, width]))
      agrees(counting([1, 5, 26]))
    })
    check('every plane is pooled, and places begin anew in each', () => {
      agrees(counting([3, 2, 4]))
      agrees(counting([2, 5, 9]))
      agrees(counting([2, 4, 16]))
    })
    check('places count rows of rowLength numbers', () => {
      agrees(counting([1, 2, 2]), 28)
      agrees(counting([2, 4, 10]), 12)
      agrees(counting([1, 26, 26]), 28)
    })
    check('any size is right', () => {
      forAll(
        [
          fc
            .tuple(sizes(1, 3), sizes(2, 7), sizes(2, 19), sizes(0, 3))
            .chain(([planes, height, width, more]) =>
              fc.record({ maps: tensors([planes, height, width], -2, 2), rowLength: fc.constant(width + more) }),
            ),
        ],
        ({ maps, rowLength }) => agrees(maps, rowLength),
      )
    })
    check('the pooled maps agree with PyTorch', () => {
      const { pooled, winners } = maxPool(gold('maps', [15, 7, 7]), 7)
      same(pooled, gold('pooled', [15, 3, 3]), { ...rounding, what: 'the largest numbers' })
      const due = gold('winners', [15, 3, 3])
      same(winners, tied(gold('maps', [15, 7, 7]), 7, due, winners), { what: 'the winners’ places' })
    })
    check.speed('it takes at most 0.8 of the scalar kernel’s time', () => {
      const maps = randomTensor([8, 26, 26], 1)
      agrees(maps, 28)
      const calls = Array.from({ length: 100 }, (): [Tensor, number] => [maps, 28])
      return {
        candidate: pooling.prepare(bare, calls),
        baseline: pooling.prepare(scalar.maxPool, calls),
        than: 'the scalar kernel',
        atMost: 0.8,
        signs: { scalar: () => !comparesLanes(bare) },
      }
    })
  },
)

const connecting = adapterOf(
  (features: Tensor, weights: Tensor, bias: Tensor) => {
    const [[count, inputs], [outputs]] = [features.shape, weights.shape]
    const arrays = [reads('features', features), reads('weights', weights), reads('bias', bias)]
    return [...arrays, writes('logits', [count, outputs]), count, inputs, outputs]
  },
  ({ logits }) => logits as Tensor,
)

/** Sizes of a connected layer: images, inputs, outputs. */
const connections = fc.tuple(sizes(1, 9), sizes(1, 37), sizes(1, 11))

task(
  '19-engine/fullyConnected',
  lesson,
  {
    parameters: ['features', 'weights', 'bias'],
    sizes: { features: ['count', 'inputs'], weights: ['outputs', 'inputs'], bias: ['outputs'] },
    returns: 'tensor',
    axes: ['image', 'output'],
    reads: ([n, o], features) => ({
      features: { start: [n, 0], shape: [1, features.shape[1]] },
      weights: { start: [o, 0], shape: [1, features.shape[1]] },
      bias: { start: [o], shape: [1] },
    }),
    adapter: connecting,
    floor,
  },
  ({ subject: fullyConnected, bare, check }) => {
    const agrees = (
      features: Tensor,
      weights: Tensor,
      bias = tensor([weights.shape[0]]),
      ...surroundings: Surroundings[]
    ) =>
      same(
        fullyConnected(features, weights, bias, ...surroundings),
        plain.fullyConnected(features, weights, bias),
        rounding,
      )

    check('[1 2 3 4] · [1 10 100 1000] is 4321', () => {
      same(
        fullyConnected(counting([1, 4]), tensor([1, 4], [1, 10, 100, 1000]), tensor([1])),
        tensor([1, 1], [4321]),
        rounding,
      )
    })
    check('the bias is added once', () => {
      agrees(counting([1, 4]), counting([1, 4]), tensor([1], [100]))
      agrees(counting([1, 8]), counting([1, 8]), tensor([1], [1000]))
    })
    check('inputs that fill no vector are added too', () => {
      for (const inputs of [1, 2, 3, 5, 6, 7, 9, 11]) agrees(counting([1, inputs]), counting([1, inputs]))
    })
    check('every output has a row of weights, and a bias', () => {
      for (const outputs of [2, 3, 4, 5, 10]) agrees(counting([1, 4]), counting([outputs, 4]), counting([outputs]))
      agrees(counting([1, 7]), counting([3, 7]), counting([3]))
    })
    check('every image has its row', () => {
      for (const count of [2, 3, 4, 5, 8, 9]) agrees(counting([count, 4]), counting([3, 4]), counting([3]))
      agrees(counting([5, 6]), counting([3, 6]), counting([3]))
    })
    check('any size is right', () => {
      forAll(
        [
          connections.chain(([count, inputs, outputs]) =>
            fc.record({ features: small([count, inputs]), weights: small([outputs, inputs]), bias: small([outputs]) }),
          ),
        ],
        ({ features, weights, bias }) => agrees(features, weights, bias),
      )
    })
    check('the spare numbers may be NaN', () => {
      for (const inputs of [1, 2, 3, 5, 6, 7, 9])
        agrees(counting([1, inputs]), counting([1, inputs]), tensor([1]), { spare: Number.NaN })
      agrees(counting([5, 6]), counting([3, 6]), counting([3]), { spare: Number.NaN })
    })
    check('the logits agree with PyTorch', () => {
      same(fullyConnected(gold('pooled', [3, 45]), gold('weights'), gold('bias')), gold('logits'), rounding)
    })
    check.speed('it takes at most 0.4 of the scalar kernel’s time', () => {
      const [features, weights, bias] = [randomTensor([8, 1352], 1), randomTensor([10, 1352], 2), randomTensor([10], 3)]
      same(fullyConnected(features, weights, bias), plain.fullyConnected(features, weights, bias), {
        relative: 1e-3,
        absolute: 1e-3,
      })
      const calls = Array.from({ length: 20 }, (): [Tensor, Tensor, Tensor] => [features, weights, bias])
      return {
        candidate: connecting.prepare(bare, calls),
        baseline: connecting.prepare(scalar.fullyConnected, calls),
        than: 'the scalar kernel',
        atMost: 0.4,
        signs: { scalar: () => !multipliesLanes(bare), 'outputs-in-lanes': () => placesInLanes(bare) },
      }
    })
  },
)

task(
  '19-engine/softmaxCrossEntropy',
  lesson,
  {
    parameters: ['logits', 'labels'],
    sizes: { logits: ['count', 'classes'], labels: ['count'] },
    returns: { loss: 'number', dLogits: 'tensor' },
    axes: ['image', 'class'],
    reads: ([n], logits) => ({
      logits: { start: [n, 0], shape: [1, logits.shape[1]] },
      labels: { start: [n], shape: [1] },
    }),
    adapter: adapterOf(
      (logits: Tensor, labels: Tensor) => {
        const arrays = [reads('logits', logits), reads('labels', labels, 'i32'), writes('dLogits', logits.shape)]
        return [...arrays, ...logits.shape]
      },
      ({ dLogits, returned }) => ({ loss: returned, dLogits }) as { loss: number; dLogits: Tensor },
    ),
    floor,
  },
  ({ subject: softmaxCrossEntropy, check }) => {
    const agrees = (logits: Tensor, labels: Tensor) => {
      const [got, due] = [softmaxCrossEntropy(logits, labels), plain.softmaxCrossEntropy(logits, labels)]
      same(got.dLogits, due.dLogits, { ...rounding, what: 'dLogits', axes: ['image', 'class'] })
      same(got.loss, due.loss, { ...rounding, what: 'the loss' })
    }

    check('two equal logits: a gradient of ±0.5, and a loss of ln 2', () => {
      const { loss, dLogits } = softmaxCrossEntropy(tensor([1, 2], [0, 0]), tensor([1], [1]))
      same(dLogits, tensor([1, 2], [0.5, -0.5]), { ...rounding, what: 'dLogits' })
      same(loss, Math.log(2), { ...rounding, what: 'the loss' })
    })
    check('the label may be any class, and there may be any number of them', () => {
      for (const classes of [1, 2, 3, 5, 10])
        for (const label of [0, classes >> 1, classes - 1])
          agrees(
            tensor(
              [1, classes],
              Array.from({ length: classes }, (_, i) => (i % 3) / 2),
            ),
            tensor([1], [label]),
          )
    })
    check('every image has its gradient, and the losses are added up', () => {
      agrees(tensor([2, 3], [0, 1, 2, 2, 0, 1]), tensor([2], [2, 0]))
      agrees(tensor([3, 2], [0, 1, 1, 0, 3, 3]), tensor([3], [0, 1, 1]))
    })
    check('logits of 1000 and of −1000 are as good as those near 0', () => {
      agrees(tensor([1, 3], [1000, 999, 998]), tensor([1], [0]))
      agrees(tensor([1, 3], [-1000, -999, -998]), tensor([1], [2]))
    })
    check('the largest logit may stand anywhere, and each image has its own', () => {
      for (let i = 0; i < 4; i++) {
        const logits = tensor([1, 4], [1, 2, 3, 2])
        logits.data[i] = 500
        agrees(logits, tensor([1], [i]))
      }
      agrees(tensor([3, 2], [1000, 999, 1, 0, -1000, -999]), tensor([3], [1, 1, 0]))
      agrees(tensor([3, 2], [-1000, -999, 0, 1, 1000, 999]), tensor([3], [0, 0, 1]))
    })
    check('the loss is right where the label’s probability is too small for f32', () => {
      agrees(tensor([1, 2], [200, 0]), tensor([1], [1]))
      agrees(tensor([2, 3], [0, 300, 1, 500, 0, 0]), tensor([2], [0, 2]))
    })
    check('any logits are right', () => {
      forAll(
        [
          fc.tuple(sizes(1, 5), sizes(1, 11)).chain(([count, classes]) =>
            fc.record({
              logits: tensors([count, classes]),
              labels: fc
                .array(sizes(0, classes - 1), { minLength: count, maxLength: count })
                .map((labels) => tensor([count], labels)),
            }),
          ),
        ],
        ({ logits, labels }) => agrees(logits, labels),
      )
    })
    check('the loss and the gradient agree with PyTorch', () => {
      const { loss, dLogits } = softmaxCrossEntropy(gold('logits'), gold('labels'))
      same(dLogits, gold('dLogits'), { ...rounding, what: 'dLogits' })
      same(loss, golden.loss, { ...rounding, what: 'the loss' })
    })
  },
)

const weighing = adapterOf(
  (dLogits: Tensor, features: Tensor) => {
    const [[count, outputs], inputs] = [dLogits.shape, features.shape[1]]
    const results = [writes('dWeights', [outputs, inputs]), writes('dBias', [outputs])]
    return [reads('dLogits', dLogits), reads('features', features), ...results, count, inputs, outputs]
  },
  ({ dWeights, dBias }) => ({ dWeights, dBias }) as { dWeights: Tensor; dBias: Tensor },
)

task(
  '19-engine/gradWeights',
  lesson,
  {
    parameters: ['dLogits', 'features'],
    sizes: { dLogits: ['count', 'outputs'], features: ['count', 'inputs'] },
    returns: { dWeights: 'tensor', dBias: 'tensor' },
    axes: ['output', 'input'],
    reads: ([output, input], dLogits, features) => ({
      dLogits: { start: [0, output], shape: [dLogits.shape[0], 1] },
      features: { start: [0, input ?? 0], shape: [features.shape[0], 1] },
    }),
    adapter: weighing,
    floor,
  },
  ({ subject: gradWeights, bare, check }) => {
    const agrees = (dLogits: Tensor, features: Tensor) => {
      const [got, due] = [gradWeights(dLogits, features), plain.gradWeights(dLogits, features)]
      same(got.dWeights, due.dWeights, { ...rounding, what: 'dWeights', axes: ['output', 'input'] })
      same(got.dBias, due.dBias, { ...rounding, what: 'dBias', axes: ['output'] })
    }

    check('one image: each gradient times each feature', () => {
      const { dWeights } = gradWeights(tensor([1, 2], [1, 10]), counting([1, 4]))
      same(dWeights, tensor([2, 4], [1, 2, 3, 4, 10, 20, 30, 40]), { ...rounding, what: 'dWeights' })
      agrees(tensor([1, 1], [2]), counting([1, 8]))
    })
    check('images are added up, and whatever stood in the results is gone', () => {
      agrees(tensor([2, 1], [1, 10]), counting([2, 4]))
      agrees(counting([5, 2]), counting([5, 4]))
      agrees(tensor([2, 2]), counting([2, 4]))
    })
    check('inputs that fill no vector have gradients too', () => {
      for (const inputs of [1, 2, 3, 5, 6, 7, 9, 17, 19]) agrees(counting([2, 1]), counting([2, inputs]))
    })
    check('every output has a row', () => {
      for (const outputs of [2, 3, 4, 5, 10]) agrees(counting([3, outputs]), counting([3, 5]))
    })
    check('any size is right', () => {
      forAll(
        [
          connections.chain(([count, inputs, outputs]) =>
            fc.record({ dLogits: small([count, outputs]), features: small([count, inputs]) }),
          ),
        ],
        ({ dLogits, features }) => agrees(dLogits, features),
      )
    })
    check('the gradients agree with PyTorch', () => {
      const { dWeights, dBias } = gradWeights(gold('dLogits'), gold('pooled', [3, 45]))
      same(dWeights, gold('dWeights'), { ...rounding, what: 'dWeights' })
      same(dBias, gold('dBias'), { ...rounding, what: 'dBias' })
    })
    check.speed('it takes at most 0.5 of the scalar kernel’s time', () => {
      const [dLogits, features] = [randomTensor([8, 10], 1), randomTensor([8, 1352], 2)]
      agrees(dLogits, features)
      const calls = Array.from({ length: 20 }, (): [Tensor, Tensor] => [dLogits, features])
      return {
        candidate: weighing.prepare(bare, calls),
        baseline: weighing.prepare(scalar.gradWeights, calls),
        than: 'the scalar kernel',
        atMost: 0.5,
        signs: { scalar: () => !multipliesLanes(bare), 'column-collected': () => placesInLanes(bare) },
      }
    })
  },
)

const returning = adapterOf(
  (dLogits: Tensor, weights: Tensor) => {
    const [[count, outputs], inputs] = [dLogits.shape, weights.shape[1]]
    const arrays = [reads('dLogits', dLogits), reads('weights', weights), writes('dFeatures', [count, inputs])]
    return [...arrays, count, inputs, outputs]
  },
  ({ dFeatures }) => dFeatures as Tensor,
)

task(
  '19-engine/gradFeatures',
  lesson,
  {
    parameters: ['dLogits', 'weights'],
    sizes: { dLogits: ['count', 'outputs'], weights: ['outputs', 'inputs'] },
    returns: 'tensor',
    axes: ['image', 'input'],
    reads: ([image, input], dLogits, weights) => ({
      dLogits: { start: [image, 0], shape: [1, dLogits.shape[1]] },
      weights: { start: [0, input], shape: [weights.shape[0], 1] },
    }),
    adapter: returning,
    floor,
  },
  ({ subject: gradFeatures, bare, check }) => {
    const agrees = (dLogits: Tensor, weights: Tensor) =>
      same(gradFeatures(dLogits, weights), plain.gradFeatures(dLogits, weights), rounding)

    check('[1, 10] · [1 2 3 4; 5 6 7 8] is [51, 62, 73, 84]', () => {
      same(gradFeatures(tensor([1, 2], [1, 10]), counting([2, 4])), tensor([1, 4], [51, 62, 73, 84]), rounding)
      agrees(tensor([1, 1], [3]), counting([1, 8]))
    })
    check('a gradient of zeros gives zeros, whatever stood in the result', () => {
      agrees(tensor([1, 2]), counting([2, 4]))
      agrees(tensor([3, 2]), counting([2, 5]))
    })
    check('inputs that fill no vector have gradients too', () => {
      for (const inputs of [1, 2, 3, 5, 6, 7, 9, 17, 19]) agrees(counting([1, 2]), counting([2, inputs]))
    })
    check('every image has its row', () => {
      for (const count of [2, 3, 4, 5, 8]) agrees(counting([count, 3]), counting([3, 5]))
    })
    check('any size is right', () => {
      forAll(
        [
          connections.chain(([count, inputs, outputs]) =>
            fc.record({ dLogits: small([count, outputs]), weights: small([outputs, inputs]) }),
          ),
        ],
        ({ dLogits, weights }) => agrees(dLogits, weights),
      )
    })
    check('the gradient agrees with PyTorch', () => {
      same(gradFeatures(gold('dLogits'), gold('weights')), gold('dPooled', [3, 45]), rounding)
    })
    check.speed('it takes at most 0.5 of the scalar kernel’s time', () => {
      const [dLogits, weights] = [randomTensor([8, 10], 1), randomTensor([10, 1352], 2)]
      agrees(dLogits, weights)
      const calls = Array.from({ length: 20 }, (): [Tensor, Tensor] => [dLogits, weights])
      return {
        candidate: returning.prepare(bare, calls),
        baseline: returning.prepare(scalar.gradFeatures, calls),
        than: 'the scalar kernel',
        atMost: 0.5,
        signs: { scalar: () => !multipliesLanes(bare), 'column-collected': () => placesInLanes(bare) },
      }
    })
  },
)

/** The lists of a kernel as the gradients of maps: [planes, 2 · rows, 2 · columns], with places counted in such rows. */
function mapsOf(gradients: Tensor, places: Tensor, lengths: Tensor): Tensor {
  const [planes, rows, columns] = gradients.shape
  const size = rows * columns
  const maps = tensor([planes, 2 * rows, 2 * columns])
  for (let plane = 0; plane < planes; plane++) {
    const length = lengths.data[plane]
    claim(
      length >= 0 && length <= size,
      `The list of plane ${plane} has a length of ${length}: from 0 to ${size} are due.`,
    )
    for (let i = plane * size; i < plane * size + length; i++) {
      const [gradient, place] = [gradients.data[i], places.data[i]]
      const entry = `Entry ${i - plane * size} of the list of plane ${plane}`
      claim(
        place >= 0 && place < 4 * size,
        `${entry} has the gradient ${formatNumber(gradient)} and the place ${place}, which no winner had: nothing was written there, or the list is not as long as that.`,
      )
      maps.data[plane * 4 * size + place] += gradient
    }
  }
  return maps
}

const listing = adapterOf(
  (dPooled: Tensor, pooled: Tensor, winners: Tensor) => {
    const [planes, rows, columns] = pooled.shape
    const arrays = [reads('dPooled', dPooled), reads('pooled', pooled), reads('winners', winners, 'i32')]
    const lists = [writes('gradients', pooled.shape), writes('places', pooled.shape, 'i32')]
    return [...arrays, ...lists, writes('lengths', [planes], 'i32'), planes, rows * columns]
  },
  ({ gradients, places, lengths }) => {
    const dMaps = mapsOf(gradients as Tensor, places as Tensor, lengths as Tensor)
    return { dMaps, lengths } as { dMaps: Tensor; lengths: Tensor }
  },
)

/** How long the lists are. A gradient of 0 adds nothing: it may be in its list or not. */
function lengthsOf(dPooled: Tensor, pooled: Tensor, got: Tensor): Tensor {
  const [planes, rows, columns] = pooled.shape
  const lengths = Array.from({ length: planes }, (_, plane) => {
    const places = Array.from({ length: rows * columns }, (_, i) => plane * rows * columns + i)
    const passed = places.filter((i) => pooled.data[i] > 0)
    const needed = passed.filter((i) => dPooled.data[i] !== 0)
    return Math.min(Math.max(got.data[plane], needed.length), passed.length)
  })
  return tensor([planes], lengths)
}

/** Winners for pooled numbers: in each window the one that `choices` names. */
function winnersOf(choices: Tensor): Tensor {
  const [, rows, columns] = choices.shape
  const winners = choices.data.map((choice, i) => {
    const [y, x] = [Math.floor(i / columns) % rows, i % columns]
    return (2 * y + (choice >> 1)) * 2 * columns + 2 * x + (choice & 1)
  })
  return tensor(choices.shape, winners)
}

function choosing(shape: readonly number[]): fc.Arbitrary<Tensor> {
  const length = shape.reduce((product, size) => product * size, 1)
  return fc.array(sizes(0, 3), { minLength: length, maxLength: length }).map((choices) => tensor(shape, choices))
}

task(
  '19-engine/gradMaxPool',
  lesson,
  {
    parameters: ['dPooled', 'pooled', 'winners'],
    returns: { dMaps: 'tensor', lengths: 'tensor' },
    axes: ['plane', 'row', 'column'],
    reads: ([plane, y, x]) => {
      const place = { start: [plane, y >> 1, x >> 1], shape: [1, 1, 1] }
      return { dPooled: place, pooled: place, winners: place }
    },
    adapter: listing,
    floor,
  },
  ({ subject: gradMaxPool, check }) => {
    const agrees = (dPooled: Tensor, pooled: Tensor, winners: Tensor) => {
      const { dMaps, lengths } = gradMaxPool(dPooled, pooled, winners)
      same(dMaps, plain.gradMaxPool(dPooled, pooled, winners), { ...rounding, axes: ['plane', 'row', 'column'] })
      same(lengths, lengthsOf(dPooled, pooled, lengths), { what: 'lengths', axes: ['plane'] })
    }

    check('the gradient of a window stands where its winner stood', () => {
      for (let choice = 0; choice < 4; choice++) {
        const winners = winnersOf(tensor([1, 1, 1], [choice]))
        agrees(tensor([1, 1, 1], [7]), tensor([1, 1, 1], [3]), winners)
      }
      agrees(counting([1, 1, 2]), filled([1, 1, 2], 1), winnersOf(tensor([1, 1, 2], [3, 0])))
      agrees(counting([1, 2, 2], -2), counting([1, 2, 2]), winnersOf(tensor([1, 2, 2], [3, 0, 2, 1])))
    })
    check('what ReLU made 0 has no gradient', () => {
      agrees(tensor([1, 1, 1], [7]), tensor([1, 1, 1], [0]), tensor([1, 1, 1], [0]))
      agrees(counting([1, 1, 3]), tensor([1, 1, 3], [1, 0, 2]), winnersOf(tensor([1, 1, 3], [0, 1, 2])))
      agrees(counting([1, 1, 3]), tensor([1, 1, 3], [0, 3, 0]), winnersOf(tensor([1, 1, 3], [0, 1, 2])))
    })
    check('what is above 0 by ever so little has its gradient', () => {
      agrees(tensor([1, 1, 2], [3, 7]), tensor([1, 1, 2], [1e-4, 1e-30]), winnersOf(tensor([1, 1, 2], [1, 2])))
    })
    check('a gradient below 0 is one too', () => {
      agrees(tensor([1, 1, 2], [-7, 7]), filled([1, 1, 2], 1), winnersOf(tensor([1, 1, 2], [1, 2])))
    })
    check('every plane has a list of its own', () => {
      const winners = winnersOf(tensor([3, 2, 2], [0, 1, 2, 3, 3, 2, 1, 0, 1, 1, 2, 2]))
      agrees(counting([3, 2, 2]), filled([3, 2, 2], 1), winners)
      agrees(counting([3, 2, 2]), tensor([3, 2, 2], [0, 1, 0, 1, 0, 0, 0, 0, 1, 1, 1, 0]), winners)
    })
    check('any size is right', () => {
      forAll(
        [
          fc
            .tuple(sizes(1, 4), sizes(1, 3), sizes(1, 6))
            .chain((shape) =>
              fc.record({ dPooled: small(shape), pooled: tensors(shape, 0, 1), choices: choosing(shape) }),
            ),
        ],
        ({ dPooled, pooled, choices }) => agrees(dPooled, pooled, winnersOf(choices)),
      )
    })
  },
)

/** The gradients of maps as lists, in the order of the rows; places count rows of an image. */
function listsOf(dMaps: Tensor, rowLength: number) {
  const [count, filters, height, width] = dMaps.shape
  const entries = Array.from({ length: count * filters }, (_, list) =>
    Array.from({ length: height * width }, (_, place) => ({
      gradient: dMaps.data[list * height * width + place],
      place: Math.floor(place / width) * rowLength + (place % width),
    })).filter(({ gradient }) => gradient !== 0),
  )
  // There is more room than the longest list takes.
  const size = Math.max(...entries.map(({ length }) => length)) + 1
  const [gradients, places] = [filled([count, filters, size], 777), filled([count, filters, size], 1 << 30)]
  entries.forEach((list, i) => {
    list.forEach(({ gradient, place }, k) => {
      gradients.data[i * size + k] = gradient
      places.data[i * size + k] = place
    })
  })
  const lengths = tensor(
    [count, filters],
    entries.map(({ length }) => length),
  )
  const arrays = [reads('gradients', gradients), reads('places', places, 'i32'), reads('lengths', lengths, 'i32')]
  return { arrays, size }
}

const tracing = adapterOf(
  (images: Tensor, dMaps: Tensor) => {
    const [[count, channels, height, width], [, filters, mapHeight, mapWidth]] = [images.shape, dMaps.shape]
    const [kernelHeight, kernelWidth] = [height - mapHeight + 1, width - mapWidth + 1]
    const { arrays, size } = listsOf(dMaps, width)
    const results = [writes('dKernels', [filters, channels, kernelHeight, kernelWidth]), writes('dBias', [filters])]
    const numbers = [count, channels, height, width, filters, kernelHeight, kernelWidth, size]
    return [reads('images', images), ...arrays, ...results, ...numbers]
  },
  ({ dKernels, dBias }) => ({ dKernels, dBias }) as { dKernels: Tensor; dBias: Tensor },
)

/** A gradient here and there, as a pool leaves it. */
function scattered(shape: readonly number[], places: readonly number[], gradients: readonly number[]): Tensor {
  const dMaps = tensor(shape)
  places.forEach((place, i) => {
    dMaps.data[place] = gradients[i]
  })
  return dMaps
}

/** Mostly zeros. */
function sparse(shape: readonly number[]): fc.Arbitrary<Tensor> {
  const length = shape.reduce((product, size) => product * size, 1)
  const number = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: sizes(-4, 4) })
  return fc.array(number, { minLength: length, maxLength: length }).map((numbers) => tensor(shape, numbers))
}

function mapsShape({ count, filters, mapHeight, mapWidth }: Sizes): number[] {
  return [count, filters, mapHeight, mapWidth]
}

/** One gradient in each window, as behind a pool: for races. */
function pooledGradients(shape: readonly number[], seed: number): Tensor {
  const dMaps = randomTensor(shape, seed)
  const width = shape[3]
  dMaps.data.forEach((_, i) => {
    const isInFront = (i % width) % 2 === 1 || Math.floor(i / width) % 2 === 1
    if (isInFront) dMaps.data[i] = 0
  })
  return dMaps
}

task(
  '19-engine/gradKernels',
  lesson,
  {
    parameters: ['images', 'dMaps'],
    sizes: { images: ['count', 'channels', 'height', 'width'], dMaps: ['count', 'filters'] },
    returns: { dKernels: 'tensor', dBias: 'tensor' },
    axes: ['filter', 'channel', 'row', 'column'],
    adapter: tracing,
    floor,
  },
  ({ subject: gradKernels, bare, check }) => {
    const agrees = (images: Tensor, dMaps: Tensor) => {
      const [got, due] = [gradKernels(images, dMaps), plain.gradKernels(images, dMaps)]
      same(got.dKernels, due.dKernels, { ...rounding, what: 'dKernels', axes: ['filter', 'channel', 'row', 'column'] })
      same(got.dBias, due.dBias, { ...rounding, what: 'dBias', axes: ['filter'] })
    }

    check('one gradient: its pixels times it are the kernel’s gradient', () => {
      const { dKernels, dBias } = gradKernels(counting([1, 1, 3, 3]), scattered([1, 1, 2, 2], [3], [10]))
      same(dKernels, tensor([1, 1, 2, 2], [50, 60, 80, 90]), { ...rounding, what: 'dKernels' })
      same(dBias, tensor([1], [10]), { ...rounding, what: 'dBias' })
      agrees(counting([1, 1, 4, 5]), scattered([1, 1, 2, 3], [4], [2]))
    })
    check('gradients are added up, and whatever stood in the results is gone', () => {
      agrees(counting([1, 1, 3, 3]), scattered([1, 1, 2, 2], [0, 3], [1, 100]))
      agrees(counting([1, 1, 5, 6]), counting([1, 1, 3, 4], -5))
      agrees(counting([1, 1, 5, 7]), tensor([1, 1, 3, 5]))
    })
    check('a list may be empty', () => {
      agrees(counting([1, 1, 3, 3]), tensor([1, 1, 2, 2]))
      agrees(counting([1, 1, 3, 3]), scattered([1, 3, 2, 2], [1, 10], [3, 5]))
    })
    check('a kernel may be wider than a vector, and narrower', () => {
      for (const width of [1, 2, 3, 4, 5, 6, 8, 9]) {
        agrees(counting([1, 1, 2, width + 1]), scattered([1, 1, 2, 2], [1, 2], [1, 10]))
      }
    })
    check('a kernel may have any number of rows', () => {
      for (const height of [1, 2, 3, 4, 5, 7]) {
        agrees(counting([1, 1, height + 1, 4]), scattered([1, 1, 2, 2], [1, 2], [1, 10]))
      }
    })
    check('every filter has a kernel for each channel', () => {
      agrees(counting([1, 2, 3, 4]), scattered([1, 1, 2, 2], [2], [3]))
      agrees(counting([1, 2, 3, 4]), scattered([1, 3, 2, 2], [0, 5, 10, 11], [1, 10, 100, 1000]))
    })
    check('images are added up', () => {
      agrees(counting([3, 1, 3, 4]), scattered([3, 1, 2, 2], [0, 5, 10], [1, 10, 100]))
      agrees(counting([2, 2, 3, 4]), scattered([2, 2, 2, 2], [0, 5, 10, 15], [1, 2, 3, 4]))
    })
    check('any size is right', () => {
      forAll(
        [convolutions.chain((each) => fc.record({ images: small(imagesShape(each)), dMaps: sparse(mapsShape(each)) }))],
        ({ images, dMaps }) => agrees(images, dMaps),
      )
    })
    check('the gradients agree with PyTorch', () => {
      const { dKernels, dBias } = gradKernels(gold('images'), gold('dMaps'))
      same(dKernels, gold('dKernels'), { ...rounding, what: 'dKernels' })
      same(dBias, gold('dKernelBias'), { ...rounding, what: 'dBias' })
    })
    check.speed('it takes at most 0.8 of the scalar kernel’s time', () => {
      const [images, dMaps] = [randomTensor([8, 1, 28, 28], 1), pooledGradients([8, 8, 26, 26], 2)]
      agrees(images, dMaps)
      const calls: [Tensor, Tensor][] = Array.from({ length: 5 }, () => [images, dMaps])
      return {
        candidate: tracing.prepare(bare, calls),
        baseline: tracing.prepare(scalar.gradKernels, calls),
        than: 'the scalar kernel',
        atMost: 0.8,
        signs: { scalar: () => !multipliesLanes(bare) },
      }
    })
  },
)

const spreading = adapterOf(
  (dMaps: Tensor, kernels: Tensor) => {
    const [[count, filters, mapHeight, mapWidth], [, channels, kernelHeight, kernelWidth]] = [
      dMaps.shape,
      kernels.shape,
    ]
    const [height, width] = [mapHeight + kernelHeight - 1, mapWidth + kernelWidth - 1]
    const { arrays, size } = listsOf(dMaps, width)
    const numbers = [count, channels, height, width, filters, kernelHeight, kernelWidth, size]
    return [...arrays, reads('kernels', kernels), writes('dImages', [count, channels, height, width]), ...numbers]
  },
  ({ dImages }) => dImages as Tensor,
)

task(
  '19-engine/gradImages',
  lesson,
  {
    parameters: ['dMaps', 'kernels'],
    sizes: { dMaps: ['count', 'filters'], kernels: ['filters', 'channels', 'kernelHeight', 'kernelWidth'] },
    returns: 'tensor',
    axes: ['image', 'channel', 'row', 'column'],
    adapter: spreading,
    floor,
  },
  ({ subject: gradImages, check }) => {
    const agrees = (dMaps: Tensor, kernels: Tensor, ...surroundings: Surroundings[]) =>
      same(gradImages(dMaps, kernels, ...surroundings), plain.gradImages(dMaps, kernels), rounding)

    check('one gradient: the kernel times it, where the kernel lay', () => {
      same(
        gradImages(scattered([1, 1, 2, 2], [3], [10]), counting([1, 1, 2, 2])),
        tensor([1, 1, 3, 3], [0, 0, 0, 0, 10, 20, 0, 30, 40]),
        rounding,
      )
      agrees(scattered([1, 1, 2, 3], [4], [2]), counting([1, 1, 3, 3]))
    })
    check('where kernels overlap, gradients are added up', () => {
      agrees(scattered([1, 1, 2, 2], [0, 3], [1, 100]), counting([1, 1, 2, 2]))
      agrees(counting([1, 1, 3, 4], -5), counting([1, 1, 3, 3]))
    })
    check('without gradients there are zeros, whatever stood in the result', () => {
      agrees(tensor([1, 1, 2, 2]), counting([1, 1, 2, 2]))
      agrees(tensor([2, 2, 3, 5]), counting([2, 2, 2, 3]))
    })
    check('a kernel may be wider than a vector, and narrower', () => {
      for (const width of [1, 2, 3, 4, 5, 6, 8, 9]) {
        agrees(scattered([1, 1, 2, 2], [1, 2], [1, 10]), counting([1, 1, 2, width]))
      }
    })
    check('every filter adds to every channel', () => {
      agrees(scattered([1, 1, 2, 2], [2], [3]), counting([1, 3, 2, 2]))
      agrees(scattered([1, 3, 2, 2], [0, 5, 10, 11], [1, 10, 100, 1000]), counting([3, 2, 2, 3]))
    })
    check('every image has its own', () => {
      agrees(scattered([3, 1, 2, 2], [0, 5, 10], [1, 10, 100]), counting([1, 1, 2, 2]))
      agrees(scattered([2, 2, 2, 2], [0, 5, 10, 15], [1, 2, 3, 4]), counting([2, 2, 3, 2]))
    })
    check('any size is right', () => {
      forAll(
        [
          convolutions.chain((each) =>
            fc.record({ dMaps: sparse(mapsShape(each)), kernels: small(kernelsShape(each)) }),
          ),
        ],
        ({ dMaps, kernels }) => agrees(dMaps, kernels),
      )
    })
    check('the spare numbers may be NaN', () => {
      for (const width of [1, 2, 3, 5, 6, 7, 9]) {
        agrees(scattered([1, 1, 2, 9], [0, 4], [1, 10]), counting([1, 1, 2, width]), { spare: Number.NaN })
      }
    })
    check('the gradient agrees with PyTorch', () => {
      same(gradImages(gold('dMaps'), gold('kernels')), gold('dImages'), rounding)
    })
  },
)

const stepping = adapterOf(
  (parameters: Tensor, velocities: Tensor, gradients: Tensor, step: plain.Step) => {
    const [parts, size] = gradients.shape
    // A part's gradients lie among other arrays of that part.
    const partLength = size + 5
    const spread = filled([parts, partLength], 4096)
    for (let part = 0; part < parts; part++)
      spread.data.set(gradients.data.subarray(part * size, (part + 1) * size), part * partLength)
    // The trainer has several threads move stretches of one array, whole vectors each: behind those lies another's.
    const moved = (name: string, t: Tensor) => ({ ...changes(name, t), ...(size % 4 === 0 && { spare: 0 }) })
    const arrays = [moved('parameters', parameters), moved('velocities', velocities), reads('gradients', spread)]
    const { images, learningRate, momentum, lambda } = step
    return [...arrays, size, parts, partLength, images, learningRate, momentum, lambda]
  },
  ({ parameters, velocities }) => ({ parameters, velocities }) as { parameters: Tensor; velocities: Tensor },
)

/** Steps in whose numbers float32 is exact. */
const steps = fc.record<plain.Step>({
  images: fc.constantFrom(1, 2, 4, 32),
  learningRate: fc.constantFrom(0.5, 0.25, 1),
  momentum: fc.constantFrom(0, 0.5, 0.75),
  lambda: fc.constantFrom(0, 0.125, 0.5),
})

task(
  '19-engine/sgd',
  lesson,
  {
    parameters: ['parameters', 'velocities', 'gradients', 'step'],
    returns: { parameters: 'tensor', velocities: 'tensor' },
    axes: ['index'],
    reads: ([i], _parameters, _velocities, gradients) => ({
      parameters: { start: [i], shape: [1] },
      velocities: { start: [i], shape: [1] },
      gradients: { start: [0, i], shape: [gradients.shape[0], 1] },
    }),
    adapter: stepping,
    floor,
  },
  ({ subject: sgd, bare, check }) => {
    const agrees = (parameters: Tensor, velocities: Tensor, gradients: Tensor, step: Partial<plain.Step>) => {
      const all = { images: 1, learningRate: 1, momentum: 0, lambda: 0, ...step }
      const got = sgd(parameters, velocities, gradients, all)
      const due = plain.sgd(parameters, velocities, gradients, all)
      same(got.parameters, due.parameters, { ...rounding, what: 'the parameters', axes: ['index'] })
      same(got.velocities, due.velocities, { ...rounding, what: 'the velocities', axes: ['index'] })
    }

    check('a parameter of 10 with a gradient of 3 goes to 10 − 0.5 · 3 = 8.5 at a rate of 0.5', () => {
      const step = { images: 1, learningRate: 0.5, momentum: 0, lambda: 0 }
      const { parameters } = sgd(tensor([1], [10]), tensor([1]), tensor([1, 1], [3]), step)
      same(parameters, tensor([1], [8.5]), { ...rounding, what: 'the parameters' })
      agrees(counting([4]), tensor([4]), counting([1, 4], 10), { learningRate: 0.5 })
    })
    check('the gradients of the parts are added up', () => {
      agrees(counting([4]), tensor([4]), counting([2, 4]), {})
      agrees(counting([3]), tensor([3]), counting([4, 3]), {})
    })
    check('the sum is divided by the number of images', () => {
      agrees(counting([4]), tensor([4]), counting([1, 4]), { images: 4 })
      agrees(counting([4]), tensor([4]), counting([3, 4]), { images: 32 })
    })
    check('parameters that fill no vector move too', () => {
      for (const size of [1, 2, 3, 5, 6, 7, 9, 11]) agrees(counting([size]), tensor([size]), counting([1, size], 5), {})
    })
    check('with a momentum, the velocity remembers', () => {
      agrees(counting([4]), counting([4], 8), counting([1, 4]), { momentum: 0.5 })
      agrees(counting([4]), counting([4], 8), tensor([1, 4]), { momentum: 0.75, learningRate: 0.5 })
    })
    check('without a momentum, what stood in the velocity is gone', () => {
      agrees(counting([5]), counting([5], 100), counting([1, 5]), { learningRate: 0.25 })
    })
    check('the penalty pulls every parameter to 0 by 2λ of it', () => {
      agrees(counting([4]), tensor([4]), tensor([1, 4]), { lambda: 0.125 })
      agrees(counting([4]), tensor([4]), counting([1, 4]), { lambda: 0.5, images: 4 })
    })
    check('any step is right', () => {
      forAll(
        [
          fc.tuple(sizes(1, 4), sizes(1, 19)).chain(([parts, size]) =>
            fc.record({
              parameters: small([size]),
              velocities: small([size]),
              gradients: small([parts, size]),
              step: steps,
            }),
          ),
        ],
        ({ parameters, velocities, gradients, step }) => agrees(parameters, velocities, gradients, step),
      )
    })
    check('steps agree with PyTorch’s SGD', () => {
      const { start, gradients, steps: due, ...rates } = golden.sgd
      let state = { parameters: ofGolden(start), velocities: tensor(start.shape) }
      due.forEach((each, i) => {
        const size = start.shape[0]
        const gradient = tensor([1, size], gradients.numbers.slice(i * size, (i + 1) * size))
        state = sgd(state.parameters, state.velocities, gradient, { images: 1, ...rates })
        same(state.parameters, ofGolden(each.parameters), { ...rounding, what: 'the parameters' })
        same(state.velocities, ofGolden(each.velocities), { ...rounding, what: 'the velocities' })
      })
    })
    check.speed('it takes at most 0.7 of the scalar kernel’s time', () => {
      const [parameters, velocities] = [randomTensor([13520], 1), tensor([13520])]
      const gradients = randomTensor([4, 13520], 2)
      const step = { images: 32, learningRate: 0.125, momentum: 0, lambda: 0 }
      agrees(parameters, velocities, gradients, step)
      const calls: [Tensor, Tensor, Tensor, plain.Step][] = Array.from({ length: 5 }, () => [
        parameters,
        velocities,
        gradients,
        step,
      ])
      return {
        candidate: stepping.prepare(bare, calls),
        baseline: stepping.prepare(scalar.sgd, calls),
        than: 'the scalar kernel',
        atMost: 0.7,
        signs: { scalar: () => !multipliesLanes(bare) },
      }
    })
  },
)
