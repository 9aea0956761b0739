// Lesson 13's ladder: one convolution of many channels and filters, from arrays of arrays to vectors.
import { loadKernels } from '#given/assembly.ts'
import { type Kernels, newMemory } from '#given/kernels.ts'
import { type Tensor, tensor, toNested } from '#given/tensor.ts'
import { conv2dVectorized as byDotProducts } from '../../../checks/13-vectorization/alternatives/conv2dVectorized.dot-products.ts'
import { conv2dVectorized as byLocalSums } from '../../../checks/13-vectorization/alternatives/conv2dVectorized.local-sum.ts'
import { conv2dVectorized as byRows } from '../../../checks/13-vectorization/alternatives/conv2dVectorized.row-accumulation.ts'
import { conv2dVectorized as byRegisterBlocks } from '../../../solutions/13-vectorization/vectorization.ts'
import { turnOf } from '../interleaved.ts'
import { byAt, byStridesReadInside, bySumsInMemory, type Convolve, type Nested4, onNestedArrays } from './loops.ts'
import { numpyRungs } from './numpy.ts'
import { type By, digestOfNumbers, type Rung, type Section, sines } from './rungs.ts'
import type { Surroundings } from './surroundings.ts'

const [channels, size, filters, kernelSize] = [8, 28, 16, 3]
const outSize = size - kernelSize + 1
const positions = outSize * outSize
const weights = channels * kernelSize * kernelSize

/** The rungs of the lesson's picture, in its order. */
const onTensors: readonly [string, Convolve][] = [
  ['A  at(t, ...index)', byAt],
  ['B  flat loops, strides read inside', byStridesReadInside],
  ['C  flat loops, sums in memory', bySumsInMemory],
  ['D  flat loops, sums in locals', byLocalSums],
  ['E  row accumulation', byRows],
  ['F  im2col, dot products', byDotProducts],
  ['G  im2col, register block', byRegisterBlocks],
]

export async function convolutionSection(
  { rounds = 20, numpy, yours, hasSimd }: Surroundings,
  batch = 16,
): Promise<Section> {
  const imageNumbers = batch * channels * size * size
  const images = tensor([batch, channels, size, size], sines(imageNumbers))
  const kernels = tensor([filters, channels, kernelSize, kernelSize], sines(filters * weights, imageNumbers))
  const rungs = [
    nestedRung(images, kernels),
    ...onTensors.map(([name, run]) => tensorRung(name, 'reference', run, images, kernels)),
  ]
  const written = await yours.module<{ conv2dVectorized: Convolve }>('13-vectorization')
  if (written) rungs.push(tensorRung('G  im2col, register block', 'yours', written.conv2dVectorized, images, kernels))
  const { rungs: fromPython, notes } = numpyRungs(numpy, ['im2col and BLAS, float64', 'im2col and BLAS, float32'])
  return {
    name: 'convolution',
    title: `Lesson 13: images [${batch}, 8, 28, 28], kernels [16, 8, 3, 3]`,
    multiplications: batch * filters * positions * weights,
    rounds,
    warmUps: 2,
    rungs: [...rungs, ...(hasSimd ? await vectorRungs(images, kernels, yours.kernels) : []), ...fromPython],
    notes,
  }
}

function nestedRung(images: Tensor, kernels: Tensor): Rung {
  const [nestedImages, nestedKernels] = [toNested(images), toNested(kernels)] as unknown as [Nested4, Nested4]
  const run = () => onNestedArrays(nestedImages, nestedKernels)
  return {
    name: 'nested arrays',
    by: 'reference',
    on: 'JavaScript',
    turn: turnOf(run),
    digest: () => digestOfNumbers(run().flat(3)),
  }
}

function tensorRung(name: string, by: By, run: Convolve, images: Tensor, kernels: Tensor): Rung {
  const digest = () => digestOfNumbers((toNested(run(images, kernels)) as unknown as number[][][][]).flat(3))
  return { name, by, on: 'JavaScript', turn: turnOf(() => run(images, kernels)), digest }
}

type KernelsOf = Surroundings['yours']['kernels']

async function vectorRungs(images: Tensor, kernels: Tensor, yours: KernelsOf): Promise<Rung[]> {
  const [products, convolutions] = ['14-simd', '19-engine'].map((lesson) => yours(lesson))
  const own = [
    productRung('reference', await loadIn('solutions/14-simd/assembly/matmul.ts'), images, kernels),
    engineRung('reference', await loadIn('solutions/19-engine/assembly/engine.ts'), images, kernels),
  ]
  if (products) own.push(productRung('yours', await loadIn(products), images, kernels))
  if (convolutions) own.push(engineRung('yours', await loadIn(convolutions), images, kernels))
  return own
}

interface Loaded {
  kernels: Kernels
  numbers: Float32Array
}

/** Pages enough for images, patches, kernels and results. */
async function loadIn(path: string): Promise<Loaded> {
  const memory = newMemory()
  memory.grow(200)
  return { kernels: await loadKernels(path, memory), numbers: new Float32Array(memory.buffer) }
}

/** Where arrays begin, in numbers: three spare ones behind each, as lesson 19 has it. */
function placesOf(...sizes: number[]): number[] {
  let next = 1 << 18
  return sizes.map((numbers) => {
    const place = next
    next += Math.ceil((numbers + 3) / 16) * 16
    return place
  })
}

/** Lesson 14's product, behind an im2col that writes a patch into each column: kernels · patches is an image's output. */
function productRung(by: By, { kernels: { matmul }, numbers }: Loaded, images: Tensor, kernels: Tensor): Rung {
  const [batch] = images.shape
  const [a, b, c] = placesOf(filters * weights, weights * positions, batch * filters * positions)
  const pixels = Float32Array.from(images.data)
  numbers.set(kernels.data, a)
  const run = () => {
    for (let n = 0; n < batch; n++) {
      patchesInColumns(pixels, n, numbers, b)
      matmul(4 * a, 4 * b, 4 * (c + n * filters * positions), filters, weights, positions)
    }
  }
  return rungIn(numbers.subarray(c, c + batch * filters * positions), 'im2col, SIMD product of lesson 14', by, run)
}

function patchesInColumns(pixels: Float32Array, image: number, numbers: Float32Array, to: number): void {
  for (let row = 0; row < weights; row++) {
    const [channel, rest] = [Math.floor(row / 9), row % 9]
    let from = ((image * channels + channel) * size + Math.floor(rest / 3)) * size + (rest % 3)
    let at = to + row * positions
    for (let y = 0; y < outSize; y++, from += size, at += outSize) {
      for (let x = 0; x < outSize; x++) numbers[at + x] = pixels[from + x]
    }
  }
}

/** Lesson 19's convolution. Its ReLU has to leave everything as it is: the bias is large, and taken off again. */
function engineRung(by: By, { kernels: { convolveRelu }, numbers }: Loaded, images: Tensor, kernels: Tensor): Rung {
  const [batch] = images.shape
  const [image, kernel, bias, maps] = placesOf(
    images.data.length,
    filters * weights,
    filters,
    batch * filters * positions,
  )
  numbers.set(images.data, image)
  numbers.set(kernels.data, kernel)
  const sizes = [batch, channels, size, size, filters, kernelSize, kernelSize]
  const run = () => convolveRelu(4 * image, 4 * kernel, 4 * bias, 4 * maps, ...sizes)
  const out = numbers.subarray(maps, maps + batch * filters * positions)
  const rung = rungIn(out, 'SIMD convolution of lesson 19', by, run)
  const digest = () => {
    numbers.fill(lift, bias, bias + filters)
    run()
    const lowered = out.map((x) => x - lift)
    numbers.fill(0, bias, bias + filters)
    return digestOfNumbers(lowered)
  }
  return { ...rung, digest }
}

/** More than any output of this section is below 0. */
const lift = 64

function rungIn(out: Float32Array, name: string, by: By, run: () => void): Rung {
  const digest = () => {
    run()
    return digestOfNumbers(out)
  }
  return { name, by, on: 'WebAssembly', turn: turnOf(run), digest }
}
