import { fromNested, type Tensor, tensor } from '#given/tensor.ts'
import { readGolden } from '../given/golden.ts'
import type { Region } from '../given/grid.ts'
import { refuses, same } from '../given/matchers.ts'
import { fc, forAll, randomTensor, sizes, tensors } from '../given/random.ts'
import { read } from '../given/recorder.ts'
import { subject, task } from '../given/task.ts'
import { isTensor } from '../given/values.ts'

const lesson = await subject(() => import('#lessons/08-convolution/convolution.ts'))

type Mode = 'valid' | 'same' | 'full'

const golden = readGolden<{ conv2d: { image: number[][]; kernel: number[][]; mode: Mode; output: number[][] }[] }>(
  '08-convolution',
)

const modes: readonly Mode[] = ['valid', 'same', 'full']
const before = { valid: () => 0, same: (k: number) => Math.floor((k - 1) / 2), full: (k: number) => k - 1 }
const lengths = {
  valid: (n: number, k: number) => n - k + 1,
  same: (n: number) => n,
  full: (n: number, k: number) => n + k - 1,
}

/** Numbers from `from` up to but without `to`. */
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

const outputSizeSpec = { parameters: ['input', 'kernel', 'mode'], returns: 'number' } as const

task('08-convolution/outputSize', lesson, outputSizeSpec, ({ subject: outputSize, check }) => {
  check('28 pixels and a kernel of 3 give 26, 28 and 30: valid, same, full', () => {
    same(outputSize(28, 3, 'valid'), 26)
    same(outputSize(28, 3, 'same'), 28)
    same(outputSize(28, 3, 'full'), 30)
  })
  check('a kernel of 1 changes no size', () => {
    for (const mode of modes) same(outputSize(7, 1, mode), 7)
  })
  check('a kernel as large as the image fits in one place', () => {
    same(outputSize(5, 5, 'valid'), 1)
    same(outputSize(5, 5, 'same'), 5)
    same(outputSize(5, 5, 'full'), 9)
  })
  check("'valid' counts the places where the kernel lies inside the image", () => {
    forAll([sizes(1, 12), sizes(0, 12)], (kernel, more) => {
      const input = kernel + more
      const places = range(-30, 30).filter((start) => start >= 0 && start + kernel <= input)
      same(outputSize(input, kernel, 'valid'), places.length)
    })
  })
  check("'same' keeps the image's size, for odd and for even kernels", () => {
    forAll([sizes(1, 12), sizes(1, 12)], (input, kernel) => same(outputSize(input, kernel, 'same'), input))
  })
  check("'full' counts the places where kernel and image share a pixel", () => {
    forAll([sizes(1, 12), sizes(1, 12)], (input, kernel) => {
      const places = range(-30, 30).filter((start) => start < input && start + kernel > 0)
      same(outputSize(input, kernel, 'full'), places.length)
    })
  })
  check("a kernel larger than the image is refused in 'valid' mode, and both sizes are named", () => {
    refuses(() => outputSize(3, 28, 'valid'), [28, 3])
    refuses(() => outputSize(4, 5, 'valid'), [5, 4])
  })
  check("'same' and 'full' take a kernel larger than the image", () => {
    same(outputSize(3, 5, 'same'), 3)
    same(outputSize(3, 5, 'full'), 7)
  })
})

/** Reads a padded image and then writes over it: had the image itself been returned, it would change. */
function readAndOverwrite(value: unknown): unknown {
  const padded = read(value, 'tensor')
  if (isTensor(value)) value.data.fill(7)
  return padded
}

/** The pixel that stands at a place of the padded image; nothing where a zero was put. */
function paddedReads(
  [y, x]: readonly number[],
  image: Tensor,
  top: number,
  _: number,
  left: number,
): Record<string, Region> {
  const isInside = y >= top && y < top + image.shape[0] && x >= left && x < left + image.shape[1]
  return isInside ? { image: { start: [y - top, x - left], shape: [1, 1] } } : {}
}

const padSpec = {
  parameters: ['image', 'top', 'bottom', 'left', 'right'],
  returns: readAndOverwrite,
  axes: ['row', 'column'],
  reads: paddedReads,
  changes: ['image'], // seen to by a check of its own, which can say what is wrong
} as const

task('08-convolution/pad', lesson, padSpec, ({ subject: pad, check }) => {
  const square = () => tensor([2, 2], [1, 2, 3, 4])
  check('pad([[1, 2], [3, 4]], 1, 1, 1, 1) puts a frame of zeros around it', () => {
    const framed = [
      [0, 0, 0, 0],
      [0, 1, 2, 0],
      [0, 3, 4, 0],
      [0, 0, 0, 0],
    ]
    same(pad(square(), 1, 1, 1, 1), fromNested(framed))
  })
  check('each side gets as many zeros as are asked for it: top, bottom, left, right', () => {
    same(
      pad(fromNested([[0.1, 0.2]]), 1, 0, 0, 0),
      fromNested([
        [0, 0],
        [0.1, 0.2],
      ]),
    )
    same(
      pad(fromNested([[0.1, 0.2]]), 0, 1, 0, 0),
      fromNested([
        [0.1, 0.2],
        [0, 0],
      ]),
    )
    same(pad(fromNested([[0.1, 0.2]]), 0, 0, 1, 0), fromNested([[0, 0.1, 0.2]]))
    same(pad(fromNested([[0.1, 0.2]]), 0, 0, 0, 1), fromNested([[0.1, 0.2, 0]]))
  })
  check('the image stands whole between its zeros, whatever the sizes', () => {
    const shapes = fc.tuple(sizes(1, 3), sizes(1, 3)).chain((shape) => tensors(shape))
    const zeros = sizes(0, 3)
    forAll([shapes, zeros, zeros, zeros, zeros], (image, top, bottom, left, right) => {
      const [height, width] = image.shape
      const expected = tensor([top + height + bottom, left + width + right])
      image.data.forEach((pixel, i) => {
        expected.data[(top + Math.floor(i / width)) * expected.shape[1] + left + (i % width)] = pixel
      })
      same(pad(image, top, bottom, left, right), expected)
    })
  })
  check('the result is a copy: writing into it leaves the image alone, also where nothing is added', () => {
    for (const zeros of [1, 0]) {
      const image = square()
      pad(image, zeros, zeros, zeros, zeros)
      same(image, square(), { what: 'the image after its padded copy was overwritten' })
    }
  })
})

/** The part of the image under the kernel; where it reaches past the edge there are zeros. */
function reads([y, x]: readonly number[], _: Tensor, kernel: Tensor, mode: Mode = 'valid'): Record<string, Region> {
  const [height, width] = kernel.shape
  return {
    image: { start: [y - before[mode](height), x - before[mode](width)], shape: kernel.shape },
    kernel: { start: [0, 0], shape: kernel.shape },
  }
}

function expected(image: Tensor, kernel: Tensor, mode: Mode): Tensor {
  const [[height, width], [kernelHeight, kernelWidth]] = [image.shape, kernel.shape]
  const [top, left] = kernel.shape.map(before[mode])
  const pixel = (y: number, x: number) => (y >= 0 && y < height && x >= 0 && x < width ? image.data[y * width + x] : 0)
  const [rows, columns] = [lengths[mode](height, kernelHeight), lengths[mode](width, kernelWidth)]
  const sums = range(0, rows * columns).map((position) => {
    const [y, x] = [Math.floor(position / columns) - top, (position % columns) - left]
    const product = (k: number) => kernel.data[k] * pixel(y + Math.floor(k / kernelWidth), x + (k % kernelWidth))
    return range(0, kernelHeight * kernelWidth).reduce((sum, k) => sum + product(k), 0)
  })
  return tensor([rows, columns], sums)
}

/** Images and kernels for every mode; in 'valid' mode the kernel fits. */
const convolutions = fc
  .tuple(fc.constantFrom(...modes), sizes(1, 4), sizes(1, 4), sizes(1, 3), sizes(1, 3))
  .chain(([mode, height, width, kernelHeight, kernelWidth]) => {
    const within = (size: number, kernel: number) => (mode === 'valid' ? Math.min(size, kernel) : kernel)
    const kernel = [within(height, kernelHeight), within(width, kernelWidth)]
    return fc.tuple(tensors([height, width]), tensors(kernel), fc.constant(mode))
  })

const convSpec = { parameters: ['image', 'kernel', 'mode'], returns: 'tensor', axes: ['row', 'column'], reads } as const

task('08-convolution/conv2d', lesson, convSpec, ({ subject: conv2d, check }) => {
  const row = fromNested([[1, 2, 3]])
  const square = fromNested([
    [1, 2],
    [3, 4],
  ])
  const tens = fromNested([
    [1, 10],
    [100, 1000],
  ])
  check('one window: image and kernel multiplied number by number, and added up', () => {
    const column = fromNested([[1], [2], [3]])
    const wide = fromNested([
      [1, 2, 3],
      [4, 5, 6],
    ])
    const moreTens = fromNested([
      [1, 10, 100],
      [1000, 10_000, 100_000],
    ])
    // All calls are made before the first is judged: where two mistakes meet, one call does not tell which.
    const windows = [
      { image: square, kernel: tens, sum: 4321 },
      { image: row, kernel: fromNested([[1, 10, 100]]), sum: 321 },
      { image: column, kernel: fromNested([[1], [10], [100]]), sum: 321 },
      { image: wide, kernel: moreTens, sum: 654_321 },
      { image: fromNested([[5]]), kernel: fromNested([[3]]), sum: 15 },
    ]
    for (const { image, kernel } of windows) conv2d(image, kernel)
    for (const { image, kernel, sum } of windows) same(conv2d(image, kernel), fromNested([[sum]]))
  })
  check('the kernel slides to every place where it fits', () => {
    const image = fromNested([
      [1, 2, 3, 4],
      [5, 6, 7, 8],
      [9, 10, 11, 12],
    ])
    const kernel = fromNested([
      [1, 0, 0],
      [0, 0, 10],
    ])
    same(
      conv2d(image, kernel),
      fromNested([
        [71, 82],
        [115, 126],
      ]),
    )
    const pair = fromNested([[1, 10]])
    same(conv2d(fromNested([[1], [2], [3]]), fromNested([[1], [10]])), fromNested([[21], [32]]))
    same(conv2d(row, pair), fromNested([[21, 32]]))
    same(conv2d(fromNested([[1, -2, 3]]), pair), fromNested([[-19, 28]]))
  })
  check('the output has the size that the mode gives', () => {
    for (const [image, kernel] of [
      [
        [5, 7],
        [3, 3],
      ],
      [
        [6, 4],
        [2, 4],
      ],
      [
        [5, 6],
        [4, 1],
      ],
    ]) {
      for (const mode of modes) {
        const output = conv2d(randomTensor(image, 1), randomTensor(kernel, 2), mode)
        same(
          output.shape,
          image.map((size, axis) => lengths[mode](size, kernel[axis])),
          { what: 'the shape' },
        )
      }
    }
  })
  check("'same' puts zeros around the image and keeps its size", () => {
    const ones = (shape: readonly number[]) => tensor(shape, new Float64Array(shape[0] * shape[1]).fill(1))
    const counts = [
      [4, 6, 4],
      [6, 9, 6],
      [4, 6, 4],
    ]
    same(conv2d(ones([3, 3]), ones([3, 3]), 'same'), fromNested(counts))
    same(conv2d(row, fromNested([[1, 10, 100]]), 'same'), fromNested([[210, 321, 32]]))
  })
  check("for an even kernel 'same' puts the odd zero behind", () => {
    same(conv2d(row, fromNested([[1, 10]]), 'same'), fromNested([[21, 32, 3]]))
    same(conv2d(fromNested([[1], [2], [3]]), fromNested([[1], [10]]), 'same'), fromNested([[21], [32], [3]]))
    same(
      conv2d(fromNested([[1, 2, 3, 4]]), fromNested([[1, 10, 100, 1000]]), 'same'),
      fromNested([[3210, 4321, 432, 43]]),
    )
  })
  check("'full' takes every place where kernel and image share a pixel", () => {
    same(conv2d(row, fromNested([[1, 10]]), 'full'), fromNested([[10, 21, 32, 3]]))
    const all = [
      [1000, 2100, 200],
      [3010, 4321, 402],
      [30, 43, 4],
    ]
    same(conv2d(square, tens, 'full'), fromNested(all))
  })
  check("a kernel larger than the image is refused in 'valid' mode, and both sizes are named", () => {
    refuses(() => conv2d(tensor([4, 4]), tensor([5, 5])), [5, 4])
    refuses(() => conv2d(tensor([4, 6]), tensor([5, 5])), [5, 4])
    refuses(() => conv2d(tensor([4, 6]), tensor([2, 7]), 'valid'), [7, 6])
  })
  check("'same' and 'full' take a kernel larger than the image", () => {
    const kernel = fromNested([[1, 10, 100]])
    same(conv2d(fromNested([[1, 2]]), kernel, 'same'), fromNested([[210, 21]]))
    same(conv2d(fromNested([[1, 2]]), kernel, 'full'), fromNested([[100, 210, 21, 2]]))
  })
  check('each output is the sum over its window, for any sizes and in every mode', () => {
    forAll([convolutions], ([image, kernel, mode]) => {
      same(conv2d(image, kernel, mode), expected(image, kernel, mode))
    })
    // Larger than what is drawn at random: who takes several numbers at a time may come to the wrong next ones.
    for (const mode of modes) {
      const [image, kernel] = [randomTensor([9, 14], 3), randomTensor([7, 10], 4)]
      same(conv2d(image, kernel, mode), expected(image, kernel, mode))
    }
  })
  check('the outputs agree with PyTorch', () => {
    for (const { image, kernel, mode, output } of golden.conv2d) {
      same(conv2d(fromNested(image), fromNested(kernel), mode), fromNested(output))
    }
  })
})
