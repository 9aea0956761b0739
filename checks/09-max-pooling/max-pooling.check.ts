import { fromNested, type Tensor, tensor } from '#given/tensor.ts'
import { readGolden } from '../given/golden.ts'
import { refuses, same } from '../given/matchers.ts'
import { fc, forAll, numbers, randomTensor, sizes, tensors } from '../given/random.ts'
import { subject, task } from '../given/task.ts'

const lesson = await subject(() => import('#lessons/09-max-pooling/max-pooling.ts'))

interface Golden {
  maxPool: { x: number[][]; size: number; stride: number; pooled: number[][] }[]
}
const golden = readGolden<Golden>('09-max-pooling')

/** Windows laid one after the other, as long as they fit. */
function counted(size: number, window: number, stride: number): number {
  let count = 0
  for (let start = 0; start + window <= size; start += stride) count++
  return count
}

/** The specification in naive loops. */
function pooled(x: Tensor, size: number, stride: number): Tensor {
  const [height, width] = x.shape
  const rows = Array.from({ length: counted(height, size, stride) }, (_, row) => row * stride)
  const columns = Array.from({ length: counted(width, size, stride) }, (_, column) => column * stride)
  const largestFrom = (top: number, left: number) => {
    const window = Array.from({ length: size * size }, (_, i) => [top + Math.floor(i / size), left + (i % size)])
    return Math.max(...window.map(([row, column]) => x.data[row * width + column]))
  }
  return tensor(
    [rows.length, columns.length],
    rows.flatMap((top) => columns.map((left) => largestFrom(top, left))),
  )
}

interface Pool {
  x: Tensor
  size?: number
  stride?: number
  expected: Tensor
}

function pool(x: Tensor, size: number, stride: number): Pool {
  return { x, size, stride, expected: pooled(x, size, stride) }
}

/** An axis, a window that fits on it, and a stride. */
const fitting = fc
  .tuple(sizes(1, 6), sizes(0, 12), sizes(1, 5))
  .map(([window, more, stride]) => ({ size: window + more, window, stride }))

task(
  '09-max-pooling/pooledSize',
  lesson,
  { parameters: ['size', 'window', 'stride'], returns: 'number' },
  ({ subject: pooledSize, check }) => {
    /** All calls are made before the first is judged: where two mistakes meet, one call does not tell which. */
    const expectEach = (all: readonly (readonly [size: number, window: number, stride: number, count: number])[]) => {
      for (const [size, window, stride] of all) pooledSize(size, window, stride)
      for (const [size, window, stride, count] of all) same(pooledSize(size, window, stride), count)
    }
    check('windows of 2, each 2 further on, fit twice into 4 and 13 times into 26', () => {
      expectEach([
        [4, 2, 2, 2],
        [26, 2, 2, 13],
        [6, 2, 2, 3],
        [10, 2, 2, 5],
        [28, 2, 2, 14],
      ])
    })
    check('a window that does not fit whole is not counted', () => {
      expectEach([
        [5, 2, 2, 2],
        [8, 3, 2, 3],
        [10, 3, 4, 2],
        [9, 2, 2, 4],
        [12, 5, 3, 3],
      ])
    })
    check('windows may overlap: with stride 1, windows of 3 fit 26 times into 28', () => {
      expectEach([
        [28, 3, 1, 26],
        [7, 3, 2, 3],
        [5, 4, 1, 2],
        [9, 5, 2, 3],
        [10, 4, 3, 3],
      ])
    })
    check('windows may lie apart: with stride 5, windows of 2 fit twice into 7', () => {
      expectEach([
        [7, 2, 5, 2],
        [6, 2, 5, 1],
        [9, 1, 4, 3],
        [8, 2, 3, 3],
        [11, 3, 4, 3],
      ])
    })
    check('a window as long as the axis fits once, whatever the stride', () => {
      forAll([sizes(1, 9), sizes(1, 9)], (size, stride) => same(pooledSize(size, size, stride), 1))
    })
    check('an axis longer by one stride holds one window more', () => {
      forAll([fitting], ({ size, window, stride }) => {
        const expected = pooledSize(size, window, stride) + 1
        same(pooledSize(size + stride, window, stride), expected, { what: 'the number of windows on the longer axis' })
      })
    })
    check('the number is that of the windows one can lay down one by one', () => {
      forAll([fitting], ({ size, window, stride }) => {
        same(pooledSize(size, window, stride), counted(size, window, stride))
      })
    })
    check('a window longer than the axis is refused, with both named', () => {
      refuses(() => pooledSize(3, 8, 2), [3, 8])
      refuses(() => pooledSize(1, 2, 2), [1, 2])
    })
    check('a window below 1 is refused, with the window named', () => {
      refuses(() => pooledSize(5, 0, 2), [0])
      refuses(() => pooledSize(5, -3, 2), [-3])
    })
    check('a stride below 1 is refused, with the stride named', () => {
      refuses(() => pooledSize(5, 2, 0), [0])
      refuses(() => pooledSize(5, 2, -3), [-3])
    })
  },
)

task(
  '09-max-pooling/maxPool',
  lesson,
  {
    parameters: ['x', 'size', 'stride'],
    returns: 'tensor',
    axes: ['row', 'column'],
    reads: ([row, column], _x, size = 2, stride = 2) => ({
      x: { start: [row * stride, column * stride], shape: [size, size] },
    }),
  },
  ({ subject: maxPool, check }) => {
    /** All calls are made before the first is judged: where two mistakes meet, one call does not tell which. */
    const expectEach = (all: readonly Pool[]) => {
      for (const { x, size, stride } of all) maxPool(x, size, stride)
      for (const { x, size, stride, expected } of all) same(maxPool(x, size, stride), expected)
    }
    check('each number is the largest of a 2×2 window', () => {
      const x = fromNested([
        [1, 2, 9, 3],
        [0, 4, 5, 6],
        [7, 1, 0, 2],
        [3, 5, 8, 1],
      ])
      const expected = fromNested([
        [4, 9],
        [7, 8],
      ])
      const more = [4, 6, 2, 4].map((length, i) => pool(randomTensor([length, length], 10 + i, 0, 9), 2, 2))
      expectEach([{ x, expected }, { x, size: 2, stride: 2, expected }, ...more])
    })
    check('a window of negative numbers keeps the largest of them', () => {
      const x = fromNested([
        [-4, -3, -8, -9],
        [-2, -5, -7, -6],
      ])
      const more = [1, 2, 3].map((i) => pool(randomTensor([4, 4], 20 + i, -9 * i, -2), 2, 2))
      expectEach([{ x, size: 2, stride: 2, expected: tensor([1, 2], [-2, -6]) }, ...more])
    })
    check('so does a window of numbers as low as numbers go', () => {
      const x = fromNested([
        [-1.7e308, -1.6e308],
        [-1.5e308, -1.4e308],
      ])
      same(maxPool(x, 2, 2), tensor([1, 1], [-1.4e308]))
    })
    check('a 0 among negative numbers is the largest of them', () => {
      same(maxPool(tensor([2, 2], [-3, 0, -1, -2]), 2, 2), tensor([1, 1], [0]))
    })
    check('height and width need not be the same', () => {
      const x = fromNested([
        [1, 2, 3, 4, 9, 6],
        [6, 5, 8, 3, 2, 1],
      ])
      same(maxPool(x, 2, 2), tensor([1, 3], [6, 8, 9]))
      const tall = fromNested([
        [1, 6],
        [2, 5],
        [3, 8],
        [4, 3],
        [9, 2],
        [6, 1],
      ])
      same(maxPool(tall, 2, 2), tensor([3, 1], [6, 8, 9]))
    })
    check('rows and columns that do not fill a window are dropped', () => {
      const x = fromNested([
        [1, 2, 3, 4, 50],
        [5, 6, 7, 8, 60],
        [70, 80, 90, 95, 99],
      ])
      same(maxPool(x, 2, 2), tensor([1, 2], [6, 8]))
    })
    check('windows overlap where the stride is smaller than the size', () => {
      const x = fromNested([
        [1, 2, 3, 0],
        [0, 9, 1, 4],
        [5, 0, 2, 7],
      ])
      same(maxPool(x, 2, 1), tensor([2, 3], [9, 9, 4, 9, 9, 7]))
      same(maxPool(x, 3, 1), tensor([1, 2], [9, 9]))
    })
    check('between the windows pixels are passed over where the stride is larger than the size', () => {
      const x = fromNested([
        [1, 2, 30, 3, 4],
        [0, 1, 40, 5, 2],
        [50, 60, 70, 80, 90],
        [8, 6, 20, 1, 0],
        [7, 5, 10, 2, 3],
      ])
      same(maxPool(x, 2, 3), tensor([2, 2], [2, 5, 8, 3]))
      same(maxPool(x, 1, 2), tensor([3, 3], [1, 30, 4, 50, 70, 90, 7, 10, 3]))
    })
    check('a window as large as the image leaves one number, and windows of 1 leave the image as it is', () => {
      const x = randomTensor([3, 3], 1)
      same(maxPool(x, 3, 1), tensor([1, 1], [Math.max(...x.data)]))
      same(maxPool(x, 1, 1), x)
    })
    check('the stride is 2 where it is left out, whatever the size', () => {
      const x = randomTensor([7, 5], 2)
      same(maxPool(x, 3), pooled(x, 3, 2))
      same(maxPool(x, 1), pooled(x, 1, 2))
    })
    check('adding a number to every pixel adds it to every result', () => {
      forAll([tensors([4, 4]), numbers(-20, 20)], (x, more) => {
        const plus = ({ shape, data }: Tensor) =>
          tensor(
            shape,
            Float64Array.from(data, (value) => value + more),
          )
        const expected = plus(maxPool(x, 2, 2))
        same(maxPool(plus(x), 2, 2), expected)
      })
    })
    check('every result is the largest number of its window, for any image, size and stride', () => {
      forAll([sizes(1, 3), sizes(0, 4), sizes(0, 4), sizes(1, 3), sizes(1, 99)], (size, down, across, stride, seed) => {
        const x = randomTensor([size + down, size + across], seed)
        same(maxPool(x, size, stride), pooled(x, size, stride))
      })
    })
    check('the results agree with PyTorch', () => {
      for (const { x, size, stride, pooled } of golden.maxPool) {
        same(maxPool(fromNested(x), size, stride), fromNested(pooled))
      }
    })
    check('a window higher than the image is refused, with both numbers named', () => {
      refuses(() => maxPool(randomTensor([2, 6], 3), 3, 1), [3, 2])
    })
    check('a window wider than the image is refused, with both numbers named', () => {
      refuses(() => maxPool(randomTensor([6, 2], 4), 3, 1), [3, 2])
    })
    check('a size below 1 is refused, with the size named', () => {
      refuses(() => maxPool(randomTensor([4, 4], 5), 0, 2), [0])
      refuses(() => maxPool(randomTensor([4, 4], 5), -3, 2), [-3])
    })
    check('a stride below 1 is refused, with the stride named', () => {
      refuses(() => maxPool(randomTensor([4, 4], 6), 2, 0), [0])
      refuses(() => maxPool(randomTensor([4, 4], 6), 2, -3), [-3])
    })
  },
)
