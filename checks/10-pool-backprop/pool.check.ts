import { fromNested, type Tensor, tensor } from '#given/tensor.ts'
import { readGolden } from '../given/golden.ts'
import { centralDifferences, dot } from '../given/gradients.ts'
import type { Region } from '../given/grid.ts'
import { holds, same } from '../given/matchers.ts'
import { fc, forAll, randomTensor, sizes, tensors } from '../given/random.ts'
import type { Spec } from '../given/spec.ts'
import { subject, task } from '../given/task.ts'
import { isClose } from '../given/values.ts'

const lesson = await subject(() => import('#lessons/10-pool-backprop/pool.ts'))

type GradMaxPool = (dOut: Tensor, input: Tensor, size?: number, stride?: number) => Tensor

interface Pool {
  dOut: Tensor
  input: Tensor
  size: number
  stride: number
}

const golden = readGolden<{
  gradMaxPool: { size: number; stride: number; input: number[][]; dOut: number[][]; dInput: number[][] }[]
}>('10-pool-backprop')

/** Size and stride: windows that touch, that overlap, that leave gaps. */
const kinds = fc.constantFrom([2, 2], [3, 3], [2, 1], [3, 1], [3, 2], [2, 3], [1, 1], [1, 2])

/** Pools whose pixels all differ, so that no window has two maxima. Some have pixels outside all windows. */
const pools = fc
  .tuple(kinds, sizes(1, 2), sizes(1, 3), sizes(0, 2), sizes(0, 2))
  .chain(([[size, stride], rows, columns, below, beside]) => {
    const height = (rows - 1) * stride + size + (below % stride)
    const width = (columns - 1) * stride + size + (beside % stride)
    return fc.record<Pool>({
      dOut: tensors([rows, columns]),
      input: distinct(height, width),
      size: fc.constant(size),
      stride: fc.constant(stride),
    })
  })

function distinct(height: number, width: number): fc.Arbitrary<Tensor> {
  const length = height * width
  return fc
    .uniqueArray(fc.integer({ min: -2 * length, max: 2 * length }), { minLength: length, maxLength: length })
    .map((values) => tensor([height, width], values))
}

/** The positions in the input's data that the window of output [i, j] holds. */
function windowOf({ input, size, stride }: Pool, i: number, j: number): number[] {
  const corner = i * stride * input.shape[1] + j * stride
  return Array.from({ length: size * size }, (_, k) => corner + Math.floor(k / size) * input.shape[1] + (k % size))
}

function largestIn({ data }: Tensor, positions: readonly number[]): number {
  return Math.max(...positions.map((position) => data[position]))
}

/** Calls `visit` for every window with its place, its pixels' positions and its gradient. */
function eachWindow(pool: Pool, visit: (i: number, j: number, positions: number[], gradient: number) => void): void {
  const [rows, columns] = pool.dOut.shape
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) visit(i, j, windowOf(pool, i, j), pool.dOut.data[i * columns + j])
  }
}

function expected(pool: Pool): Tensor {
  const gradient = tensor(pool.input.shape)
  eachWindow(pool, (_i, _j, positions, passed) => {
    const largest = largestIn(pool.input, positions)
    gradient.data[positions.find((position) => pool.input.data[position] === largest)!] += passed
  })
  return gradient
}

function pooled(pool: Pool): Tensor {
  const output = tensor(pool.dOut.shape)
  eachWindow(pool, (i, j, positions) => {
    output.data[i * pool.dOut.shape[1] + j] = largestIn(pool.input, positions)
  })
  return output
}

/** In each window, of windows that do not overlap: one maximum has it all, or all maxima share it evenly. */
function sharedFairly(pool: Pool, result: Tensor): void {
  same(result.shape, pool.input.shape, { what: 'the shape' })
  eachWindow(pool, (i, j, positions, gradient) => {
    const largest = largestIn(pool.input, positions)
    const maxima = positions.filter((position) => pool.input.data[position] === largest)
    const shares = maxima.map((position) => result.data[position])
    const others = positions.filter((position) => !maxima.includes(position) && result.data[position] !== 0)
    const one =
      shares.filter((share) => isClose(share, gradient)).length === 1 &&
      shares.filter((share) => share !== 0).length === 1
    const even = shares.every((share) => isClose(share, gradient / maxima.length))
    const where = `in the window of row ${i}, column ${j}, whose gradient is ${gradient},`
    holds(others.length === 0, `${where} a number smaller than the maximum got a gradient`)
    holds(one || even, `${where} the pixels that hold the maximum got ${shares.join(', ')}`)
  })
}

/** Pools in which no pixel wins two windows: windows that touch, that overlap, that leave gaps. */
const apart: readonly Pool[] = [
  {
    input: fromNested([
      [1, 2, 6, 5, 3, 1],
      [4, 3, 7, 8, 2, 0],
      [5, 1, 0, 3, 4, 6],
      [2, 3, 9, 1, 5, 7],
    ]),
    dOut: tensor([2, 3], [10, 20, 30, 40, 50, 60]),
    size: 2,
    stride: 2,
  },
  {
    input: fromNested([
      [4, 5, 6, 7],
      [0, 3, 1, 2],
      [11, 10, 9, 8],
    ]),
    dOut: tensor([2, 3], [10, 20, 30, 40, 50, 60]),
    size: 2,
    stride: 1,
  },
  {
    input: fromNested([
      [1, 7, 2, 3],
      [3, 0, 5, 6],
      [8, 4, 6, 1],
      [2, 9, 7, 0],
      [5, 0, 11, 2],
      [10, 3, 4, 12],
    ]),
    dOut: tensor([3, 2], [10, 20, 30, 40, 50, 60]),
    size: 2,
    stride: 2,
  },
  {
    input: fromNested([
      [9, 1, 2, 0, 14],
      [3, 5, 4, 6, 7],
      [1, 8, 0, 2, 3],
      [6, 4, 5, 7, 1],
      [10, 2, 3, 8, 12],
    ]),
    dOut: tensor([2, 2], [10, 20, 30, 40]),
    size: 3,
    stride: 2,
  },
  {
    input: fromNested([
      [1, 2, 99, 8, 5],
      [3, 4, 98, 6, 7],
      [97, 96, 95, 94, 93],
      [6, 5, 92, 1, 3],
      [8, 7, 91, 2, 4],
    ]),
    dOut: tensor([2, 2], [10, 20, 30, 40]),
    size: 2,
    stride: 3,
  },
]

/** A single window, of 2×2 and of 3×3 pixels, with the maximum in each place. */
const singles: readonly Pool[] = [2, 3].flatMap((size) =>
  Array.from({ length: size * size }, (_, k) => {
    const values = [0.1, 0.4, 0.2, 0.3, 0.6, 0, 0.7, 0.5, 0.8].slice(0, size * size)
    values[k] = 0.9
    return { dOut: tensor([1, 1], [0.7]), input: tensor([size, size], values), size, stride: 2 }
  }).reverse(),
)

/** Pools with one window of negative numbers each; the input's first pixel never wins. */
const belowZero: readonly Pool[] = [
  { dOut: tensor([1, 2], [3, 8]), input: tensor([2, 4], [4, 7, -9, -6, 2, 3, -7, -5]), size: 2, stride: 2 },
  ...[3, 2, 1, 0].map((window) => {
    const values = [4, 7, 9, 6, 2, 3, 8, 5, 6, 1, 4, 9, 5, 8, 3, 7]
    const isInside = (k: number) => 2 * Math.floor(k / 8) + (Math.floor(k / 2) % 2) === window
    const input = tensor(
      [4, 4],
      values.map((value, k) => (isInside(k) ? -value - 1 : value)),
    )
    return { dOut: tensor([2, 2], [10, 20, 30, 40]), input, size: 2, stride: 2 }
  }),
]

/** The second window holds numbers close to the lowest there is. */
const farBelowZero: readonly Pool[] = [
  {
    dOut: tensor([1, 2], [3, 8]),
    input: tensor([2, 4], [4, 7, -1.7e308, -1.6e308, 2, 3, -1.5e308, -1.4e308]),
    size: 2,
    stride: 2,
  },
]

/** The windows that hold a pixel, along one axis: the first one and how many. */
function windowsOver(pixel: number, windows: number, size: number, stride: number): [first: number, count: number] {
  const first = Math.max(0, Math.ceil((pixel - size + 1) / stride))
  const last = Math.min(windows - 1, Math.floor(pixel / stride))
  return [first, Math.max(0, last - first + 1)]
}

/** All windows that hold the pixel, and their gradients. */
function reads([y, x]: readonly number[], dOut: Tensor, _: Tensor, size = 2, stride = 2): Record<string, Region> {
  const [top, down] = windowsOver(y, dOut.shape[0], size, stride)
  const [left, across] = windowsOver(x, dOut.shape[1], size, stride)
  if (down === 0 || across === 0) return {}
  const reach = (count: number) => (count - 1) * stride + size
  return {
    dOut: { start: [top, left], shape: [down, across] },
    input: { start: [top * stride, left * stride], shape: [reach(down), reach(across)] },
  }
}

const spec: Spec<GradMaxPool> = {
  parameters: ['dOut', 'input', 'size', 'stride'],
  returns: 'tensor',
  axes: ['row', 'column'],
  reads,
}

task('10-pool-backprop/gradMaxPool', lesson, spec, ({ subject: gradMaxPool, check }) => {
  check('the gradient has the shape of the input', () => {
    const shapeOf = (dOut: readonly number[], input: readonly number[], size?: number, stride?: number) =>
      gradMaxPool(randomTensor(dOut, 1), randomTensor(input, 2), size, stride).shape
    same(shapeOf([1, 2], [2, 4]), [2, 4], { what: 'the shape' })
    same(shapeOf([2, 1], [5, 3]), [5, 3], { what: 'the shape' })
    same(shapeOf([3, 2], [5, 4], 3, 1), [5, 4], { what: 'the shape' })
    same(shapeOf([2, 3], [6, 7], 3, 2), [6, 7], { what: 'the shape' })
    same(shapeOf([2, 2], [5, 6], 2, 3), [5, 6], { what: 'the shape' })
  })
  const gradientOf = ({ dOut, input, size, stride }: Pool) => gradMaxPool(dOut, input, size, stride)
  /** All calls are made before the first is judged: where two mistakes meet, one call does not tell which. */
  const expectEach = (all: readonly Pool[]) => {
    all.forEach(gradientOf)
    for (const pool of all) same(gradientOf(pool), expected(pool))
  }
  check('the gradient lands where the maximum was', () => expectEach(singles))
  check('each window passes its own gradient to its own maximum', () => expectEach(apart))
  check('a window of negative numbers has a maximum too', () => expectEach(belowZero))
  check('so has a window of numbers as low as numbers go', () => expectEach(farBelowZero))
  check('a window’s gradient stays in the window, though an equal number stands elsewhere', () => {
    const input = fromNested([
      [5, 6, 2, 5, 4],
      [8, 7, 3, 1, 8],
      [7, 2, 5, 6, 8],
      [3, 1, 8, 4, 8],
    ])
    const gradient = [
      [0, 0, 0, 20, 0],
      [10, 0, 0, 0, 0],
      [30, 0, 0, 0, 0],
      [0, 0, 40, 0, 0],
    ]
    same(gradMaxPool(tensor([2, 2], [10, 20, 30, 40]), input), fromNested(gradient))
  })
  check('a pixel that wins several overlapping windows collects all their gradients', () => {
    const input = fromNested([
      [1, 2, 3],
      [4, 9, 5],
      [6, 7, 8],
    ])
    const four = fromNested([
      [1, 2],
      [3, 4],
    ])
    const gradient = [
      [0, 0, 0],
      [0, 10, 0],
      [0, 0, 0],
    ]
    same(gradMaxPool(four, input, 2, 1), fromNested(gradient))
    const row = fromNested([
      [1, 2, 5, 4, 3],
      [0, 1, 2, 1, 0],
      [2, 0, 1, 0, 4],
    ])
    const all = [
      [0, 0, 30, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ]
    same(gradMaxPool(fromNested([[10, 20]]), row, 3, 2), fromNested(all))
    same(gradMaxPool(fromNested([[10, 20]]), row, 3), fromNested(all))
  })
  check('pixels outside every window get 0', () => {
    const ragged = fromNested([
      [1, 2, 9],
      [4, 3, 9],
      [9, 9, 9],
    ])
    const corner = [
      [0, 0, 0],
      [6, 0, 0],
      [0, 0, 0],
    ]
    same(gradMaxPool(fromNested([[6]]), ragged), fromNested(corner))
    const gaps = fromNested([
      [1, 2, 99, 8, 5],
      [3, 4, 98, 6, 7],
    ])
    const apart = [
      [0, 0, 0, 3, 0],
      [0, 2, 0, 0, 0],
    ]
    same(gradMaxPool(fromNested([[2, 3]]), gaps, 2, 3), fromNested(apart))
  })
  check('windows of any size and stride are read where they lie', () => {
    forAll([pools], (pool) => same(gradMaxPool(pool.dOut, pool.input, pool.size, pool.stride), expected(pool)))
  })
  check('of equal maxima one takes the whole gradient, or all share it evenly', () => {
    const dead: Pool = { dOut: fromNested([[6]]), input: tensor([2, 2]), size: 2, stride: 2 }
    sharedFairly(dead, gradMaxPool(dead.dOut, dead.input))
    const heights = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 8, maxLength: 8 })
    forAll([heights], (values) => {
      const pool: Pool = { dOut: tensor([1, 2], [5, 6]), input: tensor([2, 4], values), size: 2, stride: 2 }
      sharedFairly(pool, gradMaxPool(pool.dOut, pool.input))
    })
  })
  check('the gradient is the slope that central differences find', () => {
    for (const [size, stride] of [
      [2, 2],
      [3, 1],
      [3, 2],
    ]) {
      const dOut = randomTensor([2, 3], size + stride)
      const [height, width] = [stride + size, 2 * stride + size]
      // No two pixels come closer than 0.25: a nudge of 0.00001 lets no other pixel win.
      const { data } = randomTensor([height, width], 7)
      const input = tensor(
        [height, width],
        data.map((x) => data.filter((y) => y < x).length / 4),
      )
      const slope = centralDifferences((x) => dot(pooled({ dOut, input: x, size, stride }), dOut), input)
      same(gradMaxPool(dOut, input, size, stride), slope, { relative: 1e-6, absolute: 1e-8 })
    }
  })
  check('the gradients agree with PyTorch', () => {
    for (const { dOut, input, size, stride, dInput } of golden.gradMaxPool) {
      same(gradMaxPool(fromNested(dOut), fromNested(input), size, stride), fromNested(dInput))
    }
  })
})
