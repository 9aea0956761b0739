import { fromNested, type Tensor, tensor } from '#given/tensor.ts'
import { readGolden } from '../given/golden.ts'
import { centralDifferences, dot } from '../given/gradients.ts'
import type { Region } from '../given/grid.ts'
import { same } from '../given/matchers.ts'
import { fc, forAll, randomTensor, sizes, tensors, vectors } from '../given/random.ts'
import { subject, task } from '../given/task.ts'

const lesson = await subject(() => import('#lessons/11-conv-backprop/conv-backprop.ts'))

const golden = readGolden<{
  cases: {
    image: number[][]
    kernel: number[][]
    dOut: number[][]
    dImage: number[][]
    dKernel: number[][]
    dBias: number
  }[]
}>('11-conv-backprop')

/** Shapes of an image and a kernel that fits it, and the shape of the output. */
const shapes: readonly (readonly [image: number[], kernel: number[], output: number[]])[] = [
  [
    [4, 5],
    [3, 3],
    [2, 3],
  ],
  [
    [5, 3],
    [2, 3],
    [4, 1],
  ],
  [
    [3, 6],
    [3, 2],
    [1, 5],
  ],
]

interface Products {
  image: Tensor
  kernel: Tensor
  output: Tensor
}

/** Calls `visit` for each product of a valid convolution: where its pixel, its number of the kernel and its output are. */
function eachProduct(
  { image, kernel, output }: Products,
  visit: (pixel: number, weight: number, sum: number) => void,
): void {
  const [rows, columns] = output.shape
  const width = image.shape[1]
  for (let sum = 0; sum < rows * columns; sum++) {
    const corner = Math.floor(sum / columns) * width + (sum % columns)
    for (let weight = 0; weight < kernel.data.length; weight++) {
      const [i, j] = [Math.floor(weight / kernel.shape[1]), weight % kernel.shape[1]]
      visit(corner + i * width + j, weight, sum)
    }
  }
}

function outputFor(image: Tensor, kernel: Tensor): Tensor {
  return tensor(image.shape.map((size, axis) => size - kernel.shape[axis] + 1))
}

function convolve(image: Tensor, kernel: Tensor): Tensor {
  const output = outputFor(image, kernel)
  eachProduct({ image, kernel, output }, (pixel, weight, sum) => {
    output.data[sum] += image.data[pixel] * kernel.data[weight]
  })
  return output
}

function kernelGradient(image: Tensor, dOut: Tensor): Tensor {
  const kernel = outputFor(image, dOut)
  eachProduct({ image, kernel, output: dOut }, (pixel, weight, sum) => {
    kernel.data[weight] += image.data[pixel] * dOut.data[sum]
  })
  return kernel
}

function imageGradient(dOut: Tensor, kernel: Tensor): Tensor {
  const image = tensor(dOut.shape.map((size, axis) => size + kernel.shape[axis] - 1))
  eachProduct({ image, kernel, output: dOut }, (pixel, weight, sum) => {
    image.data[pixel] += kernel.data[weight] * dOut.data[sum]
  })
  return image
}

/** Two tensors of independent sizes: a kernel and the gradient of an output. */
const pairs = fc
  .tuple(sizes(1, 3), sizes(1, 4), sizes(1, 3), sizes(1, 3))
  .chain(([rows, columns, height, width]) => fc.tuple(tensors([rows, columns]), tensors([height, width])))

/** An image and the gradient of an output of a valid convolution with it. */
const layers = fc
  .tuple(sizes(1, 3), sizes(1, 4), sizes(0, 2), sizes(0, 2))
  .chain(([rows, columns, down, across]) =>
    fc.tuple(tensors([rows + down, columns + across]), tensors([rows, columns])),
  )

/** A number of the kernel has met the part of the image that lies under the whole output. */
function kernelReads([i, j]: readonly number[], _: Tensor, dOut: Tensor): Record<string, Region> {
  return { image: { start: [i, j], shape: dOut.shape }, dOut: { start: [0, 0], shape: dOut.shape } }
}

/** A pixel has met the outputs whose windows hold it, each through another number of the kernel. */
function imageReads(index: readonly number[], dOut: Tensor, kernel: Tensor): Record<string, Region> {
  const first = index.map((place, axis) => Math.max(0, place - kernel.shape[axis] + 1))
  const last = index.map((place, axis) => Math.min(place, dOut.shape[axis] - 1))
  const shape = last.map((end, axis) => end - first[axis] + 1)
  return { dOut: { start: first, shape }, kernel: { start: index.map((place, axis) => place - last[axis]), shape } }
}

const axes = ['row', 'column']

/**
 * What meets a single output. All calls with these are made before the first is judged: where two mistakes
 * meet, one call does not tell which.
 */
const squares: readonly Tensor[] = [
  fromNested([
    [1, 2],
    [3, 4],
  ]),
  ...[2, 3, 2, 3].map((size, i) => randomTensor([size, size], 30 + i, 1, 9)),
]

function tenfold({ shape, data }: Tensor): Tensor {
  return tensor(
    shape,
    data.map((value) => 10 * value),
  )
}

const kernelSpec = { parameters: ['image', 'dOut'], returns: 'tensor', axes, reads: kernelReads } as const

task('11-conv-backprop/gradKernel', lesson, kernelSpec, ({ subject: gradKernel, check }) => {
  check('with a single output the gradient is the image times dOut', () => {
    for (const image of squares) gradKernel(image, fromNested([[10]]))
    for (const image of squares) same(gradKernel(image, fromNested([[10]])), tenfold(image))
  })
  check('the gradient has the shape of the kernel', () => {
    for (const [image, kernel, output] of shapes) {
      same(gradKernel(randomTensor(image, 1), randomTensor(output, 2)).shape, kernel, { what: 'the shape' })
    }
  })
  check('every output adds its share to every number of the kernel', () => {
    same(gradKernel(fromNested([[1, 2, 3]]), fromNested([[1, 10]])), fromNested([[21, 32]]))
    const image = fromNested([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ])
    const dOut = fromNested([
      [1, 10],
      [100, 1000],
    ])
    same(
      gradKernel(image, dOut),
      fromNested([
        [5421, 6532],
        [8754, 9865],
      ]),
    )
  })
  check('a kernel of one number has one gradient: the products of image and dOut, added up', () => {
    const image = fromNested([
      [1, 2],
      [3, 4],
    ])
    same(
      gradKernel(
        image,
        fromNested([
          [1, 10],
          [100, 1000],
        ]),
      ),
      fromNested([[4321]]),
    )
  })
  check('each number of the kernel collects what it was multiplied with, for any sizes', () => {
    forAll([layers], ([image, dOut]) => same(gradKernel(image, dOut), kernelGradient(image, dOut)))
  })
  check('the gradient is the slope that central differences find', () => {
    for (const [imageShape, kernelShape, outputShape] of shapes) {
      const [image, kernel, dOut] = [
        randomTensor(imageShape, 3),
        randomTensor(kernelShape, 4),
        randomTensor(outputShape, 5),
      ]
      const slope = centralDifferences((k) => dot(convolve(image, k), dOut), kernel)
      same(gradKernel(image, dOut), slope, { relative: 1e-6, absolute: 1e-8 })
    }
  })
  check('the gradients agree with PyTorch', () => {
    for (const { image, dOut, dKernel } of golden.cases) {
      same(gradKernel(fromNested(image), fromNested(dOut)), fromNested(dKernel))
    }
  })
})

const imageSpec = { parameters: ['dOut', 'kernel'], returns: 'tensor', axes, reads: imageReads } as const

task('11-conv-backprop/gradImage', lesson, imageSpec, ({ subject: gradImage, check }) => {
  check('with a single output the gradient is the kernel times dOut', () => {
    for (const kernel of squares) gradImage(fromNested([[10]]), kernel)
    for (const kernel of squares) same(gradImage(fromNested([[10]]), kernel), tenfold(kernel))
  })
  check('the gradient has the shape of the image', () => {
    for (const [image, kernel, output] of shapes) {
      same(gradImage(randomTensor(output, 1), randomTensor(kernel, 2)).shape, image, { what: 'the shape' })
    }
  })
  check('a pixel that several windows held collects a share from each', () => {
    same(gradImage(fromNested([[1, 10]]), fromNested([[2, 3]])), fromNested([[2, 23, 30]]))
    const dOut = fromNested([
      [1, 10],
      [100, 1000],
    ])
    const gradient = [
      [1, 12, 20],
      [103, 1234, 2040],
      [300, 3400, 4000],
    ]
    same(
      gradImage(
        dOut,
        fromNested([
          [1, 2],
          [3, 4],
        ]),
      ),
      fromNested(gradient),
    )
  })
  check('each pixel collects from the outputs it took part in, for any sizes', () => {
    forAll([pairs], ([dOut, kernel]) => same(gradImage(dOut, kernel), imageGradient(dOut, kernel)))
  })
  check('it is the adjoint: Σ convolution · dOut and Σ image · gradient are the same number', () => {
    forAll([pairs], ([dOut, kernel]) => {
      const image = randomTensor(
        dOut.shape.map((size, axis) => size + kernel.shape[axis] - 1),
        6,
      )
      const gradient = gradImage(dOut, kernel)
      same(gradient.shape, image.shape, { what: 'the shape' })
      same(dot(image, gradient), dot(convolve(image, kernel), dOut), {
        what: 'the sum over the image',
        absolute: 1e-9,
      })
    })
  })
  check('the gradient is the slope that central differences find', () => {
    for (const [imageShape, kernelShape, outputShape] of shapes) {
      const [image, kernel, dOut] = [
        randomTensor(imageShape, 3),
        randomTensor(kernelShape, 4),
        randomTensor(outputShape, 5),
      ]
      const slope = centralDifferences((x) => dot(convolve(x, kernel), dOut), image)
      same(gradImage(dOut, kernel), slope, { relative: 1e-6, absolute: 1e-8 })
    }
  })
  check('the gradients agree with PyTorch', () => {
    for (const { dOut, kernel, dImage } of golden.cases) {
      same(gradImage(fromNested(dOut), fromNested(kernel)), fromNested(dImage))
    }
  })
})

const biasSpec = { parameters: ['dOut'], returns: 'number' } as const

task('11-conv-backprop/gradBias', lesson, biasSpec, ({ subject: gradBias, check }) => {
  check('the bias touched every output, so all gradients add up: 1, 2, 3 and 4 give 10', () => {
    const four = fromNested([
      [1, 2],
      [3, 4],
    ])
    same(gradBias(four), 10)
  })
  check('opposite gradients cancel', () => {
    same(gradBias(fromNested([[-5, 2, 3]])), 0)
    same(gradBias(fromNested([[-1], [-2]])), -3)
  })
  check('two rows give as much as each of them alone, together', () => {
    forAll([vectors(-10, 10, 1, 5), sizes(-9, 9)], (values, factor) => {
      const other = values.map((value) => factor * value + 1)
      const apart = gradBias(fromNested([values])) + gradBias(fromNested([other]))
      same(gradBias(fromNested([values, other])), apart, { absolute: 1e-9 })
    })
  })
  check('the gradient is the slope that central differences find', () => {
    const [image, kernel, dOut] = [randomTensor([4, 5], 7), randomTensor([2, 3], 8), randomTensor([3, 3], 9)]
    const output = convolve(image, kernel)
    const withBias = (bias: Tensor) =>
      tensor(
        output.shape,
        output.data.map((sum) => sum + bias.data[0]),
      )
    const slope = centralDifferences((bias) => dot(withBias(bias), dOut), tensor([1]))
    same(gradBias(dOut), slope.data[0], { relative: 1e-6, absolute: 1e-8 })
  })
  check('the gradients agree with PyTorch', () => {
    for (const { dOut, dBias } of golden.cases) same(gradBias(fromNested(dOut)), dBias)
  })
})
