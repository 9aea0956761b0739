import { fromNested, type Tensor, tensor } from '#given/tensor.ts'
import { readGolden } from '../given/golden.ts'
import { centralDifferences, dot } from '../given/gradients.ts'
import type { Region } from '../given/grid.ts'
import { same } from '../given/matchers.ts'
import { fc, forAll, randomTensor, sizes, tensors } from '../given/random.ts'
import { allocations, usualStep, watched } from '../given/signs.ts'
import { subject, task } from '../given/task.ts'
import { asView, rowMajor, withoutFirst } from '../given/views.ts'

const lesson = await subject(() => import('#lessons/13-vectorization/vectorization.ts'))

interface Golden {
  shape: number[]
  numbers: number[]
}
const golden = readGolden<{
  im2col: { images: Golden; kernelHeight: number; kernelWidth: number; patches: Golden }[]
  matmul: { a: Golden; b: Golden; product: Golden }[]
  convolution: { images: Golden; kernels: Golden; out: Golden; dOut: Golden; dImages: Golden; dKernels: Golden }[]
  maxPool: { x: Golden; size: number; out: Golden }[]
}>('13-vectorization')
const ofGolden = ({ shape, numbers }: Golden) => tensor(shape, numbers)

/** The numbers 1, 2, 3, … in a tensor. */
const counting = (shape: number[]) =>
  tensor(
    shape,
    Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => i + 1),
  )

/** Whole numbers from −9 to 9: what a failure shows should be easy to redo. */
function wholeTensor(shape: number[], seed: number): Tensor {
  const t = randomTensor(shape, seed, -9.5, 9.5)
  for (let i = 0; i < t.data.length; i++) t.data[i] = Math.round(t.data[i]) + 0
  return t
}

/** The region, or the whole plane that it lies in where that is small enough to be seen at once. */
function shown(region: Region, shape: readonly number[]): Region {
  const plane = shape.slice(-2)
  if (plane.some((size) => size > 5)) return region
  return { start: [...region.start.slice(0, -2), 0, 0], shape: [...region.shape.slice(0, -2), ...plane] }
}

// What the tasks compute, in the plainest loops, on row-major tensors.

function patchesByDefinition(images: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [batch, channels, height, width] = images.shape
  const rows: number[] = []
  for (let n = 0; n < batch; n++)
    for (let y = 0; y + kernelHeight <= height; y++)
      for (let x = 0; x + kernelWidth <= width; x++)
        for (let c = 0; c < channels; c++)
          for (let i = 0; i < kernelHeight; i++)
            for (let j = 0; j < kernelWidth; j++)
              rows.push(images.data[((n * channels + c) * height + y + i) * width + x + j])
  const rowLength = channels * kernelHeight * kernelWidth
  return tensor([rows.length / rowLength, rowLength], rows)
}

function productByDefinition(a: Tensor, b: Tensor): Tensor {
  const [[m, k], n] = [a.shape, b.shape[1]]
  const product = tensor([m, n])
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++)
      for (let p = 0; p < k; p++) product.data[i * n + j] += a.data[i * k + p] * b.data[p * n + j]
  return product
}

/** Calls `visit` with the positions of every pixel and weight that meet, and of the output they go into. */
function forEachMeeting(
  images: Tensor,
  kernels: Tensor,
  visit: (pixel: number, weight: number, output: number) => void,
): void {
  const [batch, channels, height, width] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  let output = 0
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++)
      for (let y = 0; y + kernelHeight <= height; y++)
        for (let x = 0; x + kernelWidth <= width; x++, output++)
          for (let c = 0; c < channels; c++)
            for (let i = 0; i < kernelHeight; i++)
              for (let j = 0; j < kernelWidth; j++) {
                const pixel = ((n * channels + c) * height + y + i) * width + x + j
                visit(pixel, ((f * channels + c) * kernelHeight + i) * kernelWidth + j, output)
              }
}

function outShape(images: Tensor, kernels: Tensor): number[] {
  const [[batch, , height, width], [filters, , kernelHeight, kernelWidth]] = [images.shape, kernels.shape]
  return [batch, filters, height - kernelHeight + 1, width - kernelWidth + 1]
}

function convolutionByDefinition(images: Tensor, kernels: Tensor): Tensor {
  const out = tensor(outShape(images, kernels))
  forEachMeeting(images, kernels, (pixel, weight, output) => {
    out.data[output] += images.data[pixel] * kernels.data[weight]
  })
  return out
}

function gradientsByDefinition(dOut: Tensor, images: Tensor, kernels: Tensor): { dImages: Tensor; dKernels: Tensor } {
  const [dImages, dKernels] = [tensor(images.shape), tensor(kernels.shape)]
  forEachMeeting(images, kernels, (pixel, weight, output) => {
    dImages.data[pixel] += dOut.data[output] * kernels.data[weight]
    dKernels.data[weight] += dOut.data[output] * images.data[pixel]
  })
  return { dImages, dKernels }
}

/** The speed check's baseline: seven nested loops, each number found by its index in the flat array. */
function plainLoops(images: Tensor, kernels: Tensor): Tensor {
  const [batch, filters, outHeight, outWidth] = outShape(images, kernels)
  const [, channels, kernelHeight, kernelWidth] = kernels.shape
  const [image, channel, row, column] = images.strides
  const [filter, depth, kernelRow, kernelColumn] = kernels.strides
  const out = tensor([batch, filters, outHeight, outWidth])
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++)
      for (let y = 0; y < outHeight; y++)
        for (let x = 0; x < outWidth; x++)
          for (let c = 0; c < channels; c++)
            for (let i = 0; i < kernelHeight; i++)
              for (let j = 0; j < kernelWidth; j++)
                out.data[((n * filters + f) * outHeight + y) * outWidth + x] +=
                  images.data[images.offset + n * image + c * channel + (y + i) * row + (x + j) * column] *
                  kernels.data[kernels.offset + f * filter + c * depth + i * kernelRow + j * kernelColumn]
  return out
}

function pooledByDefinition(x: Tensor, size: number): Tensor {
  const [height, width] = x.shape.slice(-2)
  const [outHeight, outWidth] = [Math.floor(height / size), Math.floor(width / size)]
  const pooled: number[] = []
  for (let plane = 0; plane < x.data.length; plane += height * width)
    for (let y = 0; y < outHeight; y++)
      for (let column = 0; column < outWidth; column++) {
        const window: number[] = []
        for (let i = 0; i < size; i++)
          for (let j = 0; j < size; j++) window.push(x.data[plane + (y * size + i) * width + column * size + j])
        pooled.push(Math.max(...window))
      }
  return tensor([...x.shape.slice(0, -2), outHeight, outWidth], pooled)
}

/** A batch and kernels that fit it. */
const convolutions = fc
  .record({ batch: sizes(1, 3), channels: sizes(1, 3), height: sizes(1, 5), width: sizes(1, 5), filters: sizes(1, 3) })
  .chain(({ batch, channels, height, width, filters }) =>
    fc.tuple(sizes(1, Math.min(3, height)), sizes(1, Math.min(3, width))).chain(([kernelHeight, kernelWidth]) =>
      fc.record({
        images: tensors([batch, channels, height, width]),
        kernels: tensors([filters, channels, kernelHeight, kernelWidth]),
        dOut: tensors([batch, filters, height - kernelHeight + 1, width - kernelWidth + 1]),
      }),
    ),
  )

const matrices = fc
  .record({ m: sizes(1, 5), k: sizes(1, 5), n: sizes(1, 5) })
  .chain(({ m, k, n }) => fc.record({ a: tensors([m, k]), b: tensors([k, n]) }))

const poolings = fc
  .record({ front: fc.array(sizes(1, 3), { maxLength: 3 }), size: sizes(1, 3) })
  .chain(({ front, size }) =>
    fc
      .tuple(sizes(size, 7), sizes(size, 7))
      .chain(([height, width]) => fc.record({ x: tensors([...front, height, width]), size: fc.constant(size) })),
  )

task(
  '13-vectorization/im2col',
  lesson,
  {
    parameters: ['images', 'kernelHeight', 'kernelWidth'],
    returns: 'tensor',
    axes: ['patch', 'entry'],
    reads: ([patch, entry], { shape }, kernelHeight, kernelWidth) => {
      const [height, width] = shape.slice(2)
      const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
      const image = Math.floor(patch / (outHeight * outWidth))
      const channel = Math.floor(entry / (kernelHeight * kernelWidth))
      const start = [image, channel, Math.floor(patch / outWidth) % outHeight, patch % outWidth]
      return { images: shown({ start, shape: [1, 1, kernelHeight, kernelWidth] }, shape) }
    },
  },
  ({ subject: im2col, check }) => {
    check('the four 2×2 patches of a 3×3 image become four rows', () => {
      const rows = [
        [1, 2, 4, 5],
        [2, 3, 5, 6],
        [4, 5, 7, 8],
        [5, 6, 8, 9],
      ]
      same(im2col(counting([1, 1, 3, 3]), 2, 2), fromNested(rows))
    })
    check('patches have the height and the width of the kernel', () => {
      same(
        im2col(counting([1, 1, 2, 3]), 1, 3),
        fromNested([
          [1, 2, 3],
          [4, 5, 6],
        ]),
      )
      same(
        im2col(counting([1, 1, 2, 3]), 2, 1),
        fromNested([
          [1, 4],
          [2, 5],
          [3, 6],
        ]),
      )
    })
    check('within a row, one channel of the patch follows the other', () => {
      same(
        im2col(counting([1, 2, 2, 3]), 2, 2),
        fromNested([
          [1, 2, 4, 5, 7, 8, 10, 11],
          [2, 3, 5, 6, 8, 9, 11, 12],
        ]),
      )
    })
    check('the patches of the first image come first, then those of the second', () => {
      same(
        im2col(counting([2, 1, 2, 2]), 1, 2),
        fromNested([
          [1, 2],
          [3, 4],
          [5, 6],
          [7, 8],
        ]),
      )
    })
    check('a 1×1 kernel makes every pixel a row, one as large as the image a single row', () => {
      same(
        im2col(counting([1, 2, 2, 3]), 1, 1),
        fromNested([
          [1, 7],
          [2, 8],
          [3, 9],
          [4, 10],
          [5, 11],
          [6, 12],
        ]),
      )
      same(
        im2col(counting([2, 1, 2, 2]), 2, 2),
        fromNested([
          [1, 2, 3, 4],
          [5, 6, 7, 8],
        ]),
      )
    })
    check('every number stands where the nested loops put it', () => {
      forAll([convolutions], ({ images, kernels: { shape } }) => {
        same(im2col(images, shape[2], shape[3]), patchesByDefinition(images, shape[2], shape[3]))
      })
    })
    check('images that are a view give the same patches: strides and offset are honoured', () => {
      const images = wholeTensor([2, 2, 3, 4], 1)
      const cropped = { ...images, shape: [2, 2, 2, 3], offset: 5 }
      const views = [withoutFirst(images), cropped, asView(images)]
      for (const view of views) im2col(view, 2, 2)
      for (const view of views) same(im2col(view, 2, 2), patchesByDefinition(rowMajor(view), 2, 2))
    })
    check('the patches agree with sliding windows in NumPy', () => {
      for (const { images, kernelHeight, kernelWidth, patches } of golden.im2col) {
        same(im2col(ofGolden(images), kernelHeight, kernelWidth), ofGolden(patches))
      }
    })
  },
)

task(
  '13-vectorization/matmul',
  lesson,
  {
    parameters: ['a', 'b'],
    returns: 'tensor',
    axes: ['row', 'column'],
    reads: ([row, column], a, b) => ({
      a: shown({ start: [row, 0], shape: [1, a.shape[1]] }, a.shape),
      b: shown({ start: [0, column], shape: [b.shape[0], 1] }, b.shape),
    }),
  },
  ({ subject: matmul, check }) => {
    check('[1 2; 3 4] · [5 6; 7 8] is [19 22; 43 50]', () => {
      // Enough of them that a mistake can be told, whatever else is wrong.
      for (let seed = 0; seed < 5; seed++) matmul(wholeTensor([2, 2], seed), wholeTensor([2, 2], seed + 5))
      same(
        matmul(
          fromNested([
            [1, 2],
            [3, 4],
          ]),
          fromNested([
            [5, 6],
            [7, 8],
          ]),
        ),
        fromNested([
          [19, 22],
          [43, 50],
        ]),
      )
    })
    check('a row times a column is one number, a column times a row is every product', () => {
      const [row, column] = [fromNested([[1, 2, 3]]), fromNested([[4], [5], [6]])]
      same(matmul(row, column), fromNested([[32]]))
      same(
        matmul(column, row),
        fromNested([
          [4, 8, 12],
          [5, 10, 15],
          [6, 12, 18],
        ]),
      )
    })
    check('a [2, 3] matrix times a [3, 4] matrix is a [2, 4] matrix', () => {
      const product = [
        [38, 44, 50, 56],
        [83, 98, 113, 128],
      ]
      same(matmul(counting([2, 3]), counting([3, 4])), fromNested(product))
    })
    check('the identity matrix changes nothing, from either side', () => {
      const identity = fromNested([
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ])
      same(matmul(identity, counting([3, 2])), counting([3, 2]))
      same(matmul(counting([2, 3]), identity), counting([2, 3]))
    })
    check('every number is the row of a times the column of b', () => {
      forAll([matrices], ({ a, b }) => same(matmul(a, b), productByDefinition(a, b)))
    })
    check('matrices that are views give the same product: strides and offset are honoured', () => {
      const [a, b] = [wholeTensor([3, 4], 1), wholeTensor([4, 2], 2)]
      const transposed = { ...b, shape: [2, 4], strides: [1, 2] }
      const pairs = [
        [withoutFirst(a), b],
        [transposed, b],
        [asView(a), b],
        [b, transposed],
        [a, asView(b)],
      ]
      for (const [left, right] of pairs) matmul(left, right)
      for (const [left, right] of pairs) {
        same(matmul(left, right), productByDefinition(rowMajor(left), rowMajor(right)))
      }
    })
    check('the products agree with NumPy', () => {
      for (const { a, b, product } of golden.matmul) same(matmul(ofGolden(a), ofGolden(b)), ofGolden(product))
    })
  },
)

task(
  '13-vectorization/conv2dVectorized',
  lesson,
  {
    parameters: ['images', 'kernels'],
    returns: 'tensor',
    axes: ['image', 'filter', 'row', 'column'],
    reads: ([image, filter, row, column], images, { shape }) => ({
      images: shown({ start: [image, 0, row, column], shape: [1, 1, shape[2], shape[3]] }, images.shape),
      kernels: { start: [filter, 0, 0, 0], shape },
    }),
  },
  ({ subject: conv2d, bare, module, check }) => {
    check('one image, one kernel: each output is the sum of the products with its patch', () => {
      same(
        conv2d(
          counting([1, 1, 3, 3]),
          fromNested([
            [
              [
                [0, 1],
                [2, 3],
              ],
            ],
          ]),
        ),
        fromNested([
          [
            [
              [25, 31],
              [43, 49],
            ],
          ],
        ]),
      )
    })
    check('the kernel may be wider than high, and higher than wide', () => {
      same(
        conv2d(counting([1, 1, 2, 3]), fromNested([[[[1, 10]]]])),
        fromNested([
          [
            [
              [21, 32],
              [54, 65],
            ],
          ],
        ]),
      )
      same(conv2d(counting([1, 1, 2, 3]), fromNested([[[[1], [10]]]])), fromNested([[[[41, 52, 63]]]]))
    })
    check('every channel meets its own part of the kernel, and the channels are added up', () => {
      const kernels = fromNested([
        [
          [
            [1, 2],
            [0, 0],
          ],
          [
            [0, 0],
            [10, 100],
          ],
        ],
      ])
      same(conv2d(counting([1, 2, 2, 3]), kernels), fromNested([[[[1205, 1318]]]]))
    })
    check('every filter makes an output channel of its own', () => {
      const kernels = fromNested([[[[1, 0]]], [[[0, 10]]], [[[1, 1]]]])
      same(conv2d(counting([1, 1, 1, 3]), kernels), fromNested([[[[1, 2]], [[20, 30]], [[3, 5]]]]))
    })
    check('every image of the batch meets every kernel', () => {
      const kernels = fromNested([[[[1, 0]]], [[[0, 10]]]])
      const out = [
        [[[1, 2]], [[20, 30]]],
        [[[4, 5]], [[50, 60]]],
        [[[7, 8]], [[80, 90]]],
      ]
      same(conv2d(counting([3, 1, 1, 3]), kernels), fromNested(out))
    })
    check('every number is what the seven nested loops give', () => {
      forAll([convolutions], ({ images, kernels }) => {
        same(conv2d(images, kernels), convolutionByDefinition(images, kernels))
      })
    })
    check('images and kernels that are views give the same output: strides and offset are honoured', () => {
      const [images, kernels] = [wholeTensor([2, 2, 4, 3], 1), wholeTensor([2, 2, 2, 3], 2)]
      for (const view of [withoutFirst(images), asView(images)]) {
        same(conv2d(view, kernels), convolutionByDefinition(rowMajor(view), kernels))
      }
      for (const view of [withoutFirst(kernels), asView(kernels)]) {
        same(conv2d(images, view), convolutionByDefinition(images, rowMajor(view)))
      }
    })
    check('the output agrees with PyTorch', () => {
      for (const { images, kernels, out } of golden.convolution) {
        same(conv2d(ofGolden(images), ofGolden(kernels)), ofGolden(out))
      }
    })
    check.speed('two images of 8 channels and 16 filters take at most 0.9 of the plain loops’ time', () => {
      const [images, kernels] = [randomTensor([2, 8, 28, 28], 1), randomTensor([16, 8, 3, 3], 2)]
      same(conv2d(images, kernels), plainLoops(images, kernels))
      const signs = {
        'allocates-per-number': () => allocatesPerProduct(bare),
        'strides-down-columns': () => walksDownColumns(module.matmul),
        'allocates-per-patch': () => allocatesPerOutput(bare),
        'strides-in-the-innermost-loop': () => readsStridesPerProduct(bare, module.matmul),
      }
      return { candidate: () => bare(images, kernels), baseline: () => plainLoops(images, kernels), atMost: 0.9, signs }
    })
  },
)

/** Whether `matmul` reads its first matrix downwards: from a number to the one below it. */
function walksDownColumns(matmul: (a: Tensor, b: Tensor) => Tensor): boolean {
  const { t: a, steps } = watched(randomTensor([7, 5], 1))
  matmul(a, randomTensor([5, 3], 2))
  return usualStep(steps) === 5
}

/** Whether the convolution makes at least one array for every number that it puts out: 512 here. */
function allocatesPerOutput(conv2d: (images: Tensor, kernels: Tensor) => Tensor): boolean {
  const [images, kernels] = [randomTensor([1, 1, 10, 10], 1), randomTensor([8, 1, 3, 3], 2)]
  return allocations(() => conv2d(images, kernels)) >= 512
}

/**
 * Whether it makes arrays by the number that it looks up: at least 2,816 here, where 128 outputs have 44 products
 * each. The patches are long rows, so that an array for each patch or for each of its rows is far less.
 */
function allocatesPerProduct(conv2d: (images: Tensor, kernels: Tensor) => Tensor): boolean {
  const [images, kernels] = [randomTensor([1, 1, 4, 47], 1), randomTensor([8, 1, 1, 44], 2)]
  return allocations(() => conv2d(images, kernels)) >= 2816
}

/** Whether `strides` is read at least once for every product: 4,608 in the convolution, or 105 in `matmul`. */
function readsStridesPerProduct(
  conv2d: (images: Tensor, kernels: Tensor) => Tensor,
  matmul: (a: Tensor, b: Tensor) => Tensor,
): boolean {
  const readsIn = (shapes: readonly number[][], run: (a: Tensor, b: Tensor) => Tensor): number => {
    let reads = 0
    const [a, b] = shapes.map((shape, seed) => {
      const { strides, ...rest } = randomTensor(shape, seed)
      const read = () => {
        reads++
        return strides
      }
      return Object.defineProperty(rest, 'strides', { get: read, enumerable: true }) as Tensor
    })
    run(a, b)
    return reads
  }
  const [images, kernels, a, b] = [
    [1, 1, 10, 10],
    [8, 1, 3, 3],
    [7, 5],
    [5, 3],
  ]
  return readsIn([images, kernels], conv2d) >= 4608 || readsIn([a, b], matmul) >= 105
}

task(
  '13-vectorization/gradConv2dVectorized',
  lesson,
  { parameters: ['dOut', 'images', 'kernels'], returns: { dImages: 'tensor', dKernels: 'tensor' } },
  ({ subject: gradConv2d, check }) => {
    const ofImage = { what: 'dImages', axes: ['image', 'channel', 'row', 'column'] }
    const ofKernel = { what: 'dKernels', axes: ['filter', 'channel', 'row', 'column'] }
    const agrees = (dOut: Tensor, images: Tensor, kernels: Tensor, expected: { dImages: Tensor; dKernels: Tensor }) => {
      const { dImages, dKernels } = gradConv2d(dOut, images, kernels)
      same(dKernels, expected.dKernels, ofKernel)
      same(dImages, expected.dImages, ofImage)
    }

    check(
      'a single output hands its gradient to every pixel, times the weight, and to every weight, times the pixel',
      () => {
        const kernels = fromNested([
          [
            [
              [5, 6],
              [7, 8],
            ],
          ],
        ])
        const dImages = fromNested([
          [
            [
              [50, 60],
              [70, 80],
            ],
          ],
        ])
        const dKernels = fromNested([
          [
            [
              [10, 20],
              [30, 40],
            ],
          ],
        ])
        agrees(fromNested([[[[10]]]]), counting([1, 1, 2, 2]), kernels, { dImages, dKernels })
      },
    )
    check('a pixel that lies in several patches collects the gradient of each', () => {
      const [dImages, dKernels] = [fromNested([[[[4, 45, 50]]]]), fromNested([[[[21, 32]]]])]
      agrees(fromNested([[[[1, 10]]]]), counting([1, 1, 1, 3]), fromNested([[[[4, 5]]]]), { dImages, dKernels })
    })
    check('every image gets a gradient of its own, a kernel the sum over the batch', () => {
      const [dImages, dKernels] = [fromNested([[[[3, 6]]], [[[30, 60]]]]), fromNested([[[[331]]]])]
      const images = fromNested([[[[1, 10]]], [[[1, 15]]]])
      agrees(fromNested([[[[1, 2]]], [[[10, 20]]]]), images, fromNested([[[[3]]]]), { dImages, dKernels })
    })
    check('an image gets the sum over the filters, every filter a gradient of its own', () => {
      const [dImages, dKernels] = [fromNested([[[[1007, 2014]]]]), fromNested([[[[70]]], [[[700]]]])]
      const dOut = fromNested([[[[1, 2]], [[10, 20]]]])
      agrees(dOut, fromNested([[[[10, 30]]]]), fromNested([[[[7]]], [[[100]]]]), { dImages, dKernels })
    })
    check('every number is what the seven nested loops give', () => {
      forAll([convolutions], ({ dOut, images, kernels }) => {
        agrees(dOut, images, kernels, gradientsByDefinition(dOut, images, kernels))
      })
    })
    check('both gradients agree with central differences, for a random upstream gradient', () => {
      const [images, kernels] = [randomTensor([2, 2, 4, 3], 1), randomTensor([3, 2, 2, 2], 2)]
      const dOut = randomTensor([2, 3, 3, 2], 3)
      const { dImages, dKernels } = gradConv2d(dOut, images, kernels)
      const slope = { relative: 1e-6, absolute: 1e-8 }
      const ofKernels = centralDifferences((k) => dot(convolutionByDefinition(images, k), dOut), kernels)
      same(dKernels, ofKernels, { ...ofKernel, ...slope })
      const ofImages = centralDifferences((x) => dot(convolutionByDefinition(x, kernels), dOut), images)
      same(dImages, ofImages, { ...ofImage, ...slope })
    })
    check('arguments that are views give the same gradients: strides and offset are honoured', () => {
      const [images, kernels] = [wholeTensor([2, 2, 3, 4], 1), wholeTensor([2, 2, 2, 3], 2)]
      const dOut = wholeTensor([2, 2, 2, 2], 3)
      const [laterOut, laterImages] = [withoutFirst(dOut), withoutFirst(images)]
      // Both calls are made before the first is judged: one alone does not tell what was done with the strides.
      gradConv2d(asView(dOut), asView(images), asView(kernels))
      const later = gradientsByDefinition(rowMajor(laterOut), rowMajor(laterImages), kernels)
      agrees(laterOut, laterImages, kernels, later)
      const expected = gradientsByDefinition(dOut, images, kernels)
      // All three at once: an answer that forgets one of them and one that forgets all give different numbers.
      agrees(asView(dOut), asView(images), asView(kernels), expected)
    })
    check('the gradients agree with PyTorch’s autograd', () => {
      for (const { dOut, images, kernels, dImages, dKernels } of golden.convolution) {
        const expected = { dImages: ofGolden(dImages), dKernels: ofGolden(dKernels) }
        agrees(ofGolden(dOut), ofGolden(images), ofGolden(kernels), expected)
      }
    })
  },
)

task(
  '13-vectorization/maxPoolVectorized',
  lesson,
  {
    parameters: ['x', 'size'],
    returns: 'tensor',
    reads: (index, x, size) => {
      const [row, column] = index.slice(-2)
      const front = index.slice(0, -2)
      const window = { start: [...front, row * size, column * size], shape: [...front.map(() => 1), size, size] }
      return { x: shown(window, x.shape) }
    },
  },
  ({ subject: maxPool, check }) => {
    /** Names the axes from the last one on: there may be any number in front. */
    const samePooled = (got: Tensor, expected: Tensor) => {
      const front = expected.shape.slice(0, -2).map((_, axis) => `axis ${axis}`)
      if (front.length > 0) front[front.length - 1] = 'channel'
      if (front.length > 1) front[front.length - 2] = 'image'
      same(got, expected, { axes: [...front, 'row', 'column'] })
    }
    check('each 2×2 window of a 4×4 image gives its largest number', () => {
      const x = fromNested([
        [1, 3, 2, 0],
        [5, 4, 8, 6],
        [9, 2, 1, 1],
        [0, 7, 3, 2],
      ])
      samePooled(
        maxPool(x, 2),
        fromNested([
          [5, 8],
          [9, 3],
        ]),
      )
    })
    check('a window of negative numbers gives the one nearest to 0', () => {
      samePooled(
        maxPool(
          fromNested([
            [-4, -3],
            [-2, -7],
          ]),
          2,
        ),
        fromNested([[-2]]),
      )
      const farBelow = fromNested([
        [-4e9, -3e9],
        [-2e9, -7e9],
      ])
      samePooled(maxPool(farBelow, 2), fromNested([[-2e9]]))
    })
    check('rows and columns at the end that fill no window are left out', () => {
      samePooled(
        maxPool(counting([5, 5]), 2),
        fromNested([
          [7, 9],
          [17, 19],
        ]),
      )
      samePooled(maxPool(counting([2, 3]), 2), fromNested([[5]]))
      samePooled(maxPool(counting([3, 2]), 2), fromNested([[4]]))
    })
    check('the size may be 1, or 3, or the whole image', () => {
      samePooled(maxPool(counting([2, 3]), 1), counting([2, 3]))
      samePooled(maxPool(counting([3, 6]), 3), fromNested([[15, 18]]))
      samePooled(maxPool(counting([4, 4]), 4), fromNested([[16]]))
    })
    check('every channel of every image is pooled for itself', () => {
      const x = fromNested([
        [
          [
            [1, 2],
            [3, 9],
          ],
          [
            [8, 7],
            [6, 5],
          ],
        ],
        [
          [
            [-1, -2],
            [-3, -4],
          ],
          [
            [0, 0],
            [0, 4],
          ],
        ],
      ])
      samePooled(
        maxPool(x, 2),
        fromNested([
          [[[9]], [[8]]],
          [[[-1]], [[4]]],
        ]),
      )
      samePooled(maxPool(counting([3, 2, 4]), 2), fromNested([[[6, 8]], [[14, 16]], [[22, 24]]]))
    })
    check('any number of axes may stand in front, three as well', () => {
      const pooled = [[[[[6, 8]], [[14, 16]]]], [[[[22, 24]], [[30, 32]]]], [[[[38, 40]], [[46, 48]]]]]
      samePooled(maxPool(counting([3, 1, 2, 2, 4]), 2), fromNested(pooled))
    })
    check('every number is the largest of its window, for any size and any number of axes', () => {
      forAll([poolings], ({ x, size }) => samePooled(maxPool(x, size), pooledByDefinition(x, size)))
    })
    check('an x that is a view gives the same output: strides and offset are honoured', () => {
      const x = wholeTensor([2, 2, 3, 5], 1)
      for (const view of [withoutFirst(x), asView(x)])
        samePooled(maxPool(view, 2), pooledByDefinition(rowMajor(view), 2))
    })
    check('the output agrees with PyTorch', () => {
      for (const { x, size, out } of golden.maxPool) samePooled(maxPool(ofGolden(x), size), ofGolden(out))
    })
  },
)
