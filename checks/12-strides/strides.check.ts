import { fromNested, type Nested, sizeOf, type Tensor, tensor } from '#given/tensor.ts'
import { readGolden } from '../given/golden.ts'
import type { Region } from '../given/grid.ts'
import { refuses, same } from '../given/matchers.ts'
import { fc, forAll, randomTensor, sizes, tensors } from '../given/random.ts'
import { read } from '../given/recorder.ts'
import { subject, task } from '../given/task.ts'
import { copy, isTensor, toTensor } from '../given/values.ts'
import { asView, rowMajor, withoutFirst } from '../given/views.ts'

const lesson = await subject(() => import('#lessons/12-strides/strides.ts'))

interface Golden {
  shape: number[]
  numbers: number[]
}
const golden = readGolden<{
  asStrided: {
    t: { data: number[]; shape: number[]; strides: number[]; offset: number }
    shape: number[]
    strides: number[]
    offset: number
    view: Golden
  }[]
  correlate: { image: Golden; kernel: Golden; windows: Golden; out: Golden }[]
}>('12-strides')
const ofGolden = ({ shape, numbers }: Golden) => tensor(shape, numbers)

/** Where in its data the elements of a tensor are, in row-major order. */
function positionsOf({ shape, strides, offset }: Tensor): number[] {
  return shape.reduce(
    (positions, size, axis) =>
      positions.flatMap((position) => Array.from({ length: size }, (_, i) => position + i * strides[axis])),
    [offset],
  )
}

const mark = 1000

/**
 * Reads a view, and then writes through it: adds 1000 to every number that it reaches. So what a call leaves in
 * its first argument tells a view from a copy. What lies outside the data is NaN: for a view that should have been
 * refused, that says more than that it is no tensor.
 */
function readAndMark(value: unknown): Tensor {
  if (!isTensor(value) || !isWellFormed(value)) return read(value, 'tensor') as Tensor
  const { data } = value
  const positions = positionsOf(value)
  const values = Float64Array.from(positions, (position) => data[position] ?? Number.NaN)
  for (const position of new Set(positions)) data[position] += mark
  return toTensor({ shape: [...value.shape], values })
}

function isWellFormed({ shape, strides }: Tensor): boolean {
  const areSizes = shape.every((size) => Number.isInteger(size) && size >= 0)
  return areSizes && shape.length === strides.length && shape.length <= 8 && sizeOf(shape) <= 1e6
}

/** The numbers 0, 1, 2, …: each is its own position. `t` begins at `from`, and leaves out those before it. */
function ruler(length: number, from = 0): Tensor {
  return { data: Float64Array.from({ length }, (_, i) => i), shape: [length - from], strides: [1], offset: from }
}

/** The numbers 1, 2, 3, … in a tensor. */
const counting = (shape: number[]) =>
  tensor(
    shape,
    Array.from({ length: sizeOf(shape) }, (_, i) => i + 1),
  )

/** Whole numbers from −9 to 9: what a failure shows should be easy to redo. */
function wholeTensor(shape: number[], seed: number): Tensor {
  const t = randomTensor(shape, seed, -9.5, 9.5)
  for (let i = 0; i < t.data.length; i++) t.data[i] = Math.round(t.data[i]) + 0
  return t
}

/** The data of `t` after 1000 was added to the numbers at `positions`. */
function markedData({ data }: Tensor, positions: readonly number[]): Float64Array {
  const marked = data.slice()
  for (const position of new Set(positions)) marked[position] += mark
  return marked
}

/** What a call of `asStrided` asks for. */
interface Request {
  t: Tensor
  shape: number[]
  strides: number[]
  offset?: number
  /** what comes of it, where that can be said in a line */
  gives?: Nested
}

const placesOf = ({ t, shape, strides, offset = 0 }: Request) =>
  positionsOf({ data: t.data, shape, strides, offset: t.offset + offset })

function expectedOf(request: Request): Tensor {
  if (request.gives !== undefined) return fromNested(request.gives)
  return tensor(
    request.shape,
    placesOf(request).map((position) => request.t.data[position]),
  )
}

const axes = fc.array(fc.record({ size: sizes(1, 3), stride: sizes(-4, 4) }), { minLength: 1, maxLength: 3 })

/**
 * Views that fit: they may touch both ends of the data, or leave up to two numbers there; `t` begins anywhere, so
 * that the offset may be negative.
 */
const requests: fc.Arbitrary<Request> = fc
  .record({ axes, before: sizes(0, 2), behind: sizes(0, 2), from: fc.nat() })
  .map(({ axes, before, behind, from }) => {
    const [shape, strides] = [axes.map(({ size }) => size), axes.map(({ stride }) => stride)]
    const places = placesOf({ t: ruler(1), shape, strides })
    const [lowest, highest] = [Math.min(...places), Math.max(...places)]
    const t = ruler(before + highest - lowest + 1 + behind)
    const begin = from % t.data.length
    return { t: ruler(t.data.length, begin), shape, strides, offset: before - lowest - begin }
  })

/** One of those, in data that lack one number at an end: the view reaches one position too far. */
const tooFar = fc.record({ request: requests, isFront: fc.boolean() }).map(({ request, isFront }) => {
  const places = placesOf(request)
  const [lowest, highest] = [Math.min(...places), Math.max(...places)]
  const { t, offset = 0 } = request
  // In front, the whole view moves to the position −1; behind, the data end where the view does. Each keeps a number.
  const length = isFront ? highest - lowest + 1 : Math.max(1, highest)
  const by = isFront ? -1 - lowest : length - highest
  const from = Math.min(t.offset, length - 1)
  return {
    request: { ...request, t: ruler(length, from), offset: offset + t.offset + by - from },
    outside: isFront ? -1 : length,
  }
})

task(
  '12-strides/asStrided',
  lesson,
  // A view is there to be written through, and so it is, by what reads it.
  { parameters: ['t', 'shape', 'strides', 'offset'], returns: readAndMark, changes: ['t'] },
  ({ subject: asStrided, check }) => {
    const viewOf = ({ t, shape, strides, offset }: Request) =>
      offset === undefined ? asStrided(copy(t), shape, strides) : asStrided(copy(t), shape, strides, offset)
    /** All calls are made before the first is judged: where two mistakes meet, one call does not tell which. */
    const expectEach = (all: readonly Request[]) => {
      all.forEach(viewOf)
      for (const request of all) same(viewOf(request), expectedOf(request))
    }
    const expectRefused = (request: Request, outside: number) =>
      refuses(() => viewOf(request), [outside, request.t.data.length])

    check('a stride is the step from number to number, and the offset is where the first one is', () => {
      const t = ruler(100)
      expectEach([
        { t, shape: [4], strides: [3], gives: [0, 3, 6, 9] },
        { t, shape: [4], strides: [3], offset: 1, gives: [1, 4, 7, 10] },
        { t, shape: [5], strides: [1], offset: 2 },
        { t, shape: [3], strides: [4], offset: 7 },
        { t, shape: [2], strides: [9], offset: 1 },
        { t, shape: [3], strides: [2], offset: 11 },
        { t, shape: [4], strides: [2] },
      ])
    })
    check('every axis has a stride of its own, and their steps are added', () => {
      const t = ruler(100)
      const rows = [
        [0, 1, 2],
        [10, 11, 12],
      ]
      expectEach([
        { t, shape: [2, 3], strides: [10, 1], gives: rows },
        { t, shape: [3, 2], strides: [1, 10] },
        { t, shape: [2, 3], strides: [7, 2], offset: 5 },
        { t, shape: [3, 2], strides: [2, 3], offset: 1 },
        { t, shape: [2, 2, 3], strides: [6, 3, 1] },
        { t, shape: [2, 3, 2], strides: [1, 2, 8], offset: 3 },
        { t, shape: [2, 1, 2, 2], strides: [4, 9, 2, 1], offset: 2 },
      ])
    })
    check('the shape and the strides of t play no part', () => {
      const t = { ...ruler(24), shape: [4, 6], strides: [6, 1] }
      const columns = [
        [0, 6],
        [1, 7],
        [2, 8],
      ]
      expectEach([
        { t, shape: [3, 2], strides: [1, 6], gives: columns },
        { t, shape: [4], strides: [2], offset: 1 },
        { t, shape: [2, 3], strides: [6, 1], offset: 2 },
        { t, shape: [2, 2, 2], strides: [6, 1, 3], offset: 4 },
        { t, shape: [3], strides: [5] },
        { t, shape: [2, 2], strides: [1, 2], offset: 3 },
      ])
    })
    check('a stride of 0 gives the same number again, a negative one goes backwards', () => {
      const t = ruler(100)
      expectEach([
        { t, shape: [3], strides: [0], offset: 4, gives: [4, 4, 4] },
        { t, shape: [3], strides: [-1], offset: 7, gives: [7, 6, 5] },
        { t, shape: [3, 2], strides: [0, 1], offset: 2 },
        { t, shape: [2, 3], strides: [5, 0], offset: 2 },
        { t, shape: [2, 3], strides: [-10, 1], offset: 30 },
        { t, shape: [2, 3], strides: [3, -2], offset: 40 },
        { t, shape: [3, 3], strides: [-3, -1], offset: 50 },
        { t, shape: [2, 2], strides: [0, 0] },
      ])
    })
    check('a view may hold more numbers than its data: axes may share a stride', () => {
      const pairs = [
        [0, 1],
        [1, 2],
        [2, 3],
      ]
      expectEach([
        { t: ruler(4), shape: [3, 2], strides: [1, 1], gives: pairs },
        { t: ruler(5), shape: [3, 3], strides: [1, 1] },
        { t: ruler(2), shape: [3, 2], strides: [0, 1] },
        { t: ruler(9), shape: [2, 2, 2, 2], strides: [3, 1, 3, 1] },
        { t: ruler(1), shape: [3], strides: [0] },
        { t: ruler(6), shape: [2, 2, 3], strides: [2, 1, 1] },
      ])
    })
    check('where t is a view that begins later, the offset counts from its beginning', () => {
      const t = ruler(100, 20)
      expectEach([
        { t, shape: [3], strides: [2], gives: [20, 22, 24] },
        { t, shape: [3], strides: [2], offset: 1, gives: [21, 23, 25] },
        { t, shape: [2, 2], strides: [7, 1] },
        { t, shape: [2, 2], strides: [7, 1], offset: 4 },
        { t, shape: [3], strides: [-1], offset: 5 },
        { t, shape: [2, 3], strides: [0, 3], offset: 2 },
        { t: ruler(100, 7), shape: [4], strides: [1], offset: 3 },
      ])
    })
    check('a view may reach numbers that t leaves out, as long as they are in its data', () => {
      const t = { ...ruler(12), shape: [2, 2], strides: [4, 1], offset: 5 }
      const rows = [
        [5, 6, 7],
        [9, 10, 11],
      ]
      expectEach([
        { t, shape: [2, 3], strides: [4, 1], gives: rows },
        { t, shape: [3], strides: [3] },
        { t, shape: [4], strides: [-1] },
        { t, shape: [3], strides: [1], offset: -4 },
        { t, shape: [3, 4], strides: [4, 1], offset: -5 },
        { t: { ...t, shape: [2, 3], strides: [-1, -2] }, shape: [2, 2], strides: [1, 4], offset: 1 },
      ])
    })
    check('a view may reach the first and the last number of the data', () => {
      expectEach([
        { t: ruler(6), shape: [6], strides: [1] },
        { t: ruler(6), shape: [6], strides: [-1], offset: 5 },
        { t: ruler(6), shape: [2, 3], strides: [3, 1] },
        { t: ruler(7), shape: [3], strides: [3] },
        { t: ruler(7), shape: [2, 2], strides: [-4, 2], offset: 4 },
        { t: ruler(8), shape: [1], strides: [9], offset: 7 },
        { t: ruler(8, 7), shape: [2, 1], strides: [-7, -20] },
      ])
    })
    check('what is written through the view shows in t, and nowhere else', () => {
      const crop = { ...ruler(12), shape: [2, 2], strides: [4, 1], offset: 5 }
      const requests: Request[] = [
        { t: ruler(6), shape: [3], strides: [2] },
        { t: ruler(6), shape: [3, 2], strides: [1, 1], offset: 1 },
        { t: ruler(6, 1), shape: [4], strides: [-1], offset: 3 },
        { t: crop, shape: [2, 2], strides: [1, 4] },
        { t: { ...crop, strides: [1, -4] }, shape: [2], strides: [2], offset: -3 },
      ]
      requests.forEach(viewOf)
      for (const request of requests) {
        const expected = markedData(request.t, placesOf(request))
        const { shape, strides, offset = 0 } = request
        const t = copy(request.t)
        asStrided(t, shape, strides, offset)
        same(t.data, expected, { what: 'the data of t, after 1000 was added to every number of the view,' })
        same(t.shape, request.t.shape, { what: 'the shape of t after the call' })
        same(t.strides, request.t.strides, { what: 'the strides of t after the call' })
        same([t.offset], [request.t.offset], { what: 'the offset of t after the call' })
      }
    })
    check('a view that reaches beyond its data is refused, naming the position and how many numbers there are', () => {
      expectRefused({ t: ruler(6), shape: [2], strides: [8] }, 8)
      expectRefused({ t: ruler(6), shape: [7], strides: [1] }, 6)
      expectRefused({ t: ruler(9), shape: [4], strides: [3] }, 9)
      expectRefused({ t: ruler(9), shape: [3, 3], strides: [3, 1], offset: 1 }, 9)
      expectRefused({ t: ruler(9, 4), shape: [2, 3], strides: [3, 1] }, 9)
      expectRefused({ t: ruler(9, 4), shape: [2], strides: [1], offset: 4 }, 9)
      expectRefused({ t: ruler(8), shape: [1], strides: [0], offset: 8 }, 8)
    })
    check('a view that reaches in front of its data is refused as well', () => {
      expectRefused({ t: ruler(6), shape: [2], strides: [-4], offset: 1 }, -3)
      expectRefused({ t: ruler(6), shape: [3], strides: [-1], offset: 1 }, -1)
      expectRefused({ t: ruler(9), shape: [2, 3], strides: [-3, 1], offset: 2 }, -1)
      expectRefused({ t: ruler(9, 4), shape: [1], strides: [1], offset: -5 }, -1)
      expectRefused({ t: ruler(9, 4), shape: [2, 2], strides: [-3, -2] }, -1)
    })
    check('a view is refused for any of its corners, not only for its first and its last element', () => {
      expectRefused({ t: ruler(8), shape: [2, 3], strides: [-3, 2], offset: 4 }, 8)
      expectRefused({ t: ruler(9), shape: [3, 2], strides: [-2, 5], offset: 3 }, -1)
      expectRefused({ t: ruler(7, 3), shape: [2, 2, 2], strides: [-2, 4, -1] }, 7)
      expectRefused({ t: ruler(9, 2), shape: [2, 2, 2], strides: [-2, 4, -1] }, -1)
    })
    check('whatever the strides, a view that fits has the numbers that its positions say', () => {
      forAll([requests], (request) => same(viewOf(request), expectedOf(request)))
    })
    check('whatever the strides, a view that reaches one position too far is refused', () => {
      forAll([tooFar], ({ request, outside }) => expectRefused(request, outside))
    })
    check('the views agree with as_strided in NumPy', () => {
      for (const { t, shape, strides, offset, view } of golden.asStrided) {
        same(viewOf({ t: { ...t, data: Float64Array.from(t.data) }, shape, strides, offset }), ofGolden(view))
      }
    })
  },
)

function windowsByDefinition(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const pixels: number[] = []
  for (let i = 0; i + kernelHeight <= height; i++)
    for (let j = 0; j + kernelWidth <= width; j++)
      for (let u = 0; u < kernelHeight; u++)
        for (let v = 0; v < kernelWidth; v++) pixels.push(image.data[(i + u) * width + j + v])
  return tensor([height - kernelHeight + 1, width - kernelWidth + 1, kernelHeight, kernelWidth], pixels)
}

function correlationByDefinition(windows: Tensor, kernel: Tensor): Tensor {
  const [outHeight, outWidth] = windows.shape
  const out = tensor([outHeight, outWidth])
  windows.data.forEach((pixel, position) => {
    out.data[Math.floor(position / kernel.data.length)] += pixel * kernel.data[position % kernel.data.length]
  })
  return out
}

/** The region, or the whole plane that it lies in where that is small enough to be seen at once. */
function shown(region: Region, shape: readonly number[]): Region {
  const plane = shape.slice(-2)
  if (plane.some((size) => size > 5)) return region
  return { start: [...region.start.slice(0, -2), 0, 0], shape: [...region.shape.slice(0, -2), ...plane] }
}

/** An image of at most 5×5 and a kernel that fits it. */
const images = fc.record({ height: sizes(1, 5), width: sizes(1, 5) }).chain(({ height, width }) =>
  fc.record({
    image: tensors([height, width]),
    kernelHeight: sizes(1, height),
    kernelWidth: sizes(1, width),
  }),
)

task(
  '12-strides/slidingWindows',
  lesson,
  {
    parameters: ['image', 'kernelHeight', 'kernelWidth'],
    returns: readAndMark,
    changes: ['image'],
    axes: ['window row', 'window column', 'row', 'column'],
    reads: ([i, j], { shape }, kernelHeight, kernelWidth) => ({
      image: shown({ start: [i, j], shape: [kernelHeight, kernelWidth] }, shape),
    }),
  },
  ({ subject: slidingWindows, check }) => {
    type Request = readonly [image: Tensor, kernelHeight: number, kernelWidth: number, gives?: Nested]
    const expectEach = (all: readonly Request[]) => {
      for (const [image, height, width] of all) slidingWindows(copy(image), height, width)
      for (const [image, height, width, gives] of all) {
        const expected = gives ? fromNested(gives) : windowsByDefinition(rowMajor(image), height, width)
        same(slidingWindows(copy(image), height, width), expected)
      }
    }
    check('a 3×3 image has four windows of 2×2, one pixel apart', () => {
      const windows = [
        [
          [
            [1, 2],
            [4, 5],
          ],
          [
            [2, 3],
            [5, 6],
          ],
        ],
        [
          [
            [4, 5],
            [7, 8],
          ],
          [
            [5, 6],
            [8, 9],
          ],
        ],
      ]
      expectEach([
        [counting([3, 3]), 2, 2, windows],
        [counting([3, 4]), 2, 2],
        [counting([4, 3]), 2, 2],
        [counting([4, 4]), 2, 2],
        [counting([5, 4]), 2, 2],
      ])
    })
    check('windows have the height and the width of the kernel', () => {
      expectEach([
        [counting([2, 4]), 1, 2],
        [counting([3, 3]), 2, 1],
        [counting([3, 4]), 2, 3],
        [counting([4, 4]), 3, 2],
        [counting([4, 5]), 1, 3],
      ])
    })
    check('a 1×1 kernel has a window for each pixel, one as large as the image a single window', () => {
      expectEach([
        [counting([2, 3]), 1, 1],
        [counting([2, 3]), 2, 3],
        [counting([3, 2]), 3, 2],
        [counting([3, 3]), 1, 3],
        [counting([3, 3]), 3, 1],
      ])
    })
    check('every window is the part of the image that begins at its place', () => {
      forAll([images], ({ image, kernelHeight, kernelWidth }) => {
        expectEach([[image, kernelHeight, kernelWidth]])
      })
    })
    check('an image that is a view has windows too: its offset is honoured', () => {
      expectEach([
        [withoutFirst(counting([4, 3])), 2, 2],
        [withoutFirst(counting([3, 4])), 2, 2],
        [withoutFirst(counting([5, 3])), 3, 2],
        [withoutFirst(withoutFirst(counting([5, 4]))), 1, 3],
        [withoutFirst(counting([3, 3])), 1, 1],
      ])
    })
    check('an image that is a crop, transposed, or backwards has windows too: its strides are honoured', () => {
      const crop = { ...counting([4, 6]), shape: [3, 3], offset: 8 }
      const transposed = { ...counting([3, 4]), shape: [4, 3], strides: [1, 4] }
      const repeated = { ...counting([1, 3]), shape: [3, 3], strides: [0, 1] }
      expectEach([
        [crop, 2, 2],
        [transposed, 2, 2],
        [asView(counting([3, 4])), 2, 2],
        [asView(counting([4, 3])), 2, 3],
        [repeated, 2, 2],
      ])
    })
    check('the windows are a view: what is written through them shows in the image, and nowhere else', () => {
      const crop = { ...ruler(24), shape: [3, 3], strides: [6, 1], offset: 8 }
      const requests: Request[] = [
        [{ ...ruler(9), shape: [3, 3], strides: [3, 1] }, 2, 2],
        [{ ...ruler(30), shape: [5, 6], strides: [6, 1] }, 3, 3],
        [{ ...ruler(12), shape: [3, 4], strides: [4, 1] }, 1, 1],
        [{ ...ruler(12), shape: [4, 3], strides: [1, 4] }, 4, 2],
        [crop, 2, 2],
      ]
      for (const [image, height, width] of requests) slidingWindows(copy(image), height, width)
      for (const [image, height, width] of requests) {
        const [expected, { shape, strides, offset }] = [markedData(image, positionsOf(image)), image]
        const given = copy(image)
        slidingWindows(given, height, width)
        same(given.data, expected, {
          what: 'the data of the image, after 1000 was added to every number of the windows,',
        })
        same(given.shape, shape, { what: 'the shape of the image after the call' })
        same(given.strides, strides, { what: 'the strides of the image after the call' })
        same([given.offset], [offset], { what: 'the offset of the image after the call' })
      }
    })
    check('the windows agree with sliding_window_view in NumPy', () => {
      for (const { image, kernel, windows } of golden.correlate) {
        same(slidingWindows(ofGolden(image), kernel.shape[0], kernel.shape[1]), ofGolden(windows))
      }
    })
  },
)

/** Windows that do not overlap, of numbers of their own, and a kernel. */
const correlations = fc
  .record({ outHeight: sizes(1, 3), outWidth: sizes(1, 3), height: sizes(1, 3), width: sizes(1, 3) })
  .chain(({ outHeight, outWidth, height, width }) =>
    fc.record({ windows: tensors([outHeight, outWidth, height, width]), kernel: tensors([height, width]) }),
  )

/** The windows of a row-major image, as a view. */
function viewOfWindows(image: Tensor, [kernelHeight, kernelWidth]: readonly number[]): Tensor {
  const [[height, width], strides] = [image.shape, image.strides]
  const shape = [height - kernelHeight + 1, width - kernelWidth + 1, kernelHeight, kernelWidth]
  return { ...image, shape, strides: [...strides, ...strides] }
}

task(
  '12-strides/correlate',
  lesson,
  {
    parameters: ['windows', 'kernel'],
    returns: 'tensor',
    axes: ['row', 'column'],
    reads: ([i, j], windows) => ({ windows: { start: [i, j, 0, 0], shape: [1, 1, ...windows.shape.slice(2)] } }),
  },
  ({ subject: correlate, check }) => {
    type Request = readonly [windows: Tensor, kernel: Tensor, gives?: Nested]
    const expectEach = (all: readonly Request[]) => {
      for (const [windows, kernel] of all) correlate(windows, kernel)
      for (const [windows, kernel, gives] of all) {
        const expected = gives ? fromNested(gives) : correlationByDefinition(rowMajor(windows), rowMajor(kernel))
        same(correlate(windows, kernel), expected)
      }
    }
    check('one window: its numbers times those of the kernel, added up', () => {
      expectEach([
        [tensor([1, 1, 2, 2], [1, 2, 4, 5]), tensor([2, 2], [0, 1, 2, 3]), [[25]]],
        [tensor([1, 1, 1, 3], [1, 2, 3]), tensor([1, 3], [4, 5, 6]), [[32]]],
        [wholeTensor([1, 1, 2, 2], 1), wholeTensor([2, 2], 2)],
        [wholeTensor([1, 1, 3, 3], 3), wholeTensor([3, 3], 4)],
        [wholeTensor([1, 1, 2, 3], 5), wholeTensor([2, 3], 6)],
        [wholeTensor([1, 1, 3, 2], 7), wholeTensor([3, 2], 8)],
        [wholeTensor([1, 1, 3, 1], 9), wholeTensor([3, 1], 10)],
      ])
    })
    check('every window gives one number, at the window’s place', () => {
      const out = [
        [12, 34, 56],
        [78, 100, 122],
      ]
      expectEach([
        [counting([2, 3, 1, 2]), tensor([1, 2], [10, 1]), out],
        [wholeTensor([1, 3, 2, 2], 11), wholeTensor([2, 2], 12)],
        [wholeTensor([3, 1, 2, 2], 13), wholeTensor([2, 2], 14)],
        [wholeTensor([2, 2, 2, 2], 15), wholeTensor([2, 2], 16)],
        [wholeTensor([3, 2, 2, 3], 17), wholeTensor([2, 3], 18)],
        [wholeTensor([2, 4, 3, 1], 19), wholeTensor([3, 1], 20)],
      ])
    })
    check('every number is the sum of products that the loops give', () => {
      forAll([correlations], ({ windows, kernel }) => {
        same(correlate(windows, kernel), correlationByDefinition(windows, kernel))
      })
    })
    check('windows that are a view of an image give the same numbers: their strides are honoured', () => {
      const kernel = tensor([2, 2], [0, 1, 2, 3])
      const out = [
        [25, 31],
        [43, 49],
      ]
      expectEach([
        [viewOfWindows(counting([3, 3]), [2, 2]), kernel, out],
        [viewOfWindows(counting([3, 4]), [2, 2]), kernel],
        [viewOfWindows(counting([4, 3]), [3, 2]), wholeTensor([3, 2], 21)],
        [viewOfWindows(wholeTensor([4, 5], 22), [3, 3]), wholeTensor([3, 3], 23)],
        [viewOfWindows({ ...counting([3, 3]), strides: [1, 3] }, [2, 2]), kernel],
        [asView(wholeTensor([2, 2, 2, 3], 24)), wholeTensor([2, 3], 25)],
      ])
    })
    check('windows of an image that begins later in its data give the same numbers: the offset is honoured', () => {
      const later = withoutFirst(counting([4, 3]))
      expectEach([
        [viewOfWindows(later, [2, 2]), tensor([2, 2], [0, 1, 2, 3])],
        [viewOfWindows(later, [1, 2]), tensor([1, 2], [1, 10])],
        [viewOfWindows(later, [3, 3]), wholeTensor([3, 3], 26)],
        [withoutFirst(wholeTensor([3, 2, 2, 2], 27)), wholeTensor([2, 2], 28)],
        [withoutFirst(wholeTensor([2, 3, 1, 2], 29)), wholeTensor([1, 2], 30)],
      ])
    })
    check('a kernel that is a view gives the same numbers: its offset and strides are honoured', () => {
      const windows = viewOfWindows(counting([4, 4]), [2, 3])
      expectEach([
        [windows, withoutFirst(wholeTensor([3, 3], 31))],
        [viewOfWindows(counting([3, 3]), [2, 2]), withoutFirst(counting([3, 2]))],
        [viewOfWindows(counting([3, 3]), [2, 2]), { ...counting([2, 2]), strides: [1, 2] }],
        [windows, { ...wholeTensor([3, 2], 32), shape: [2, 3], strides: [1, 2] }],
        [windows, asView(wholeTensor([2, 3], 33))],
        [windows, { ...wholeTensor([2, 5], 34), shape: [2, 3], offset: 1 }],
      ])
    })
    check('the outputs agree with the diary’s einsum in NumPy, and with PyTorch', () => {
      for (const { image, kernel, out } of golden.correlate) {
        same(correlate(viewOfWindows(ofGolden(image), kernel.shape), ofGolden(kernel)), ofGolden(out))
      }
    })
  },
)
