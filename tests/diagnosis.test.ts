// What a wrong answer is called, where it is written in another style than the mistake that it makes.
import { expect, test } from 'vitest'
import { diagnose } from '../checks/given/diagnosis.ts'
import { observe, Recorder } from '../checks/given/recorder.ts'
import { noteFailure, siblingDiagnosis } from '../checks/given/siblings.ts'
import type { AnyFunction, Spec } from '../checks/given/spec.ts'
import { copy } from '../checks/given/values.ts'
import { asView } from '../checks/given/views.ts'
import { fromNested, type Tensor, tensor, toNested } from '../lessons/given/tensor.ts'
import { gradImage } from '../solutions/11-conv-backprop/conv-backprop.ts'
import { accuracy, type Parameters } from '../solutions/15-cnn/cnn.ts'

type Dataset = { images: Tensor; labels: number[] }

/** Bright images are of class 1. */
const byBrightness: Parameters = {
  kernels: tensor([1, 1, 1, 1], [1]),
  kernelBias: tensor([1]),
  weights: tensor([1, 2], [0, 1]),
  bias: tensor([2], [2, 0]),
}

function dataset(pixels: number[], labels: number[]): Dataset {
  return {
    images: tensor(
      [pixels.length, 1, 2, 2],
      pixels.flatMap((x) => [x, x - 1, x - 2, x - 3]),
    ),
    labels,
  }
}

async function named(address: string, spec: Spec<AnyFunction>, fn: AnyFunction, checks: unknown[][][]) {
  const calls = checks.map((all) => all.map((args) => observe(fn, spec, copy(args))))
  return (await diagnose(address, new Recorder(address.split('/')[1], spec), calls, []))?.mistake
}

test('a mistake that is written for row-major tensors explains an answer that honours views', async () => {
  const spec: Spec<AnyFunction> = { parameters: ['parameters', 'dataset'], returns: 'number' }
  const plain = dataset([1, 3, 3, 4], [0, 1, 1, 0])
  const view = { ...plain, images: asView(plain.images) }
  const share = (parameters: Parameters, { images, labels }: Dataset) =>
    1 - accuracy(parameters, { images: fromNested(toNested(images)), labels })
  expect(await named('15-cnn/accuracy', spec, share, [[[byBrightness, plain]], [[byBrightness, view]]])).toBe('errors')
})

const spec: Spec<AnyFunction> = { parameters: ['dOut', 'kernel'], returns: 'tensor' }
const grids = [1, 2, 3].map((k) => tensor([2, 3], [k, 2 * k + 1, 3, 4, 5 - k, 7]))
const pairs = grids.map((dOut) => [dOut, tensor([2, 2], [1, 2, 3, 5])])

/** Divides by the size of the kernel, which is a mistake of the catalogue; on large inputs it makes another one as well. */
function meanAndMore(dOut: Tensor, kernel: Tensor): Tensor {
  const gradient = gradImage(dOut, kernel)
  const extra = dOut.data.length > 6 ? 1 : 0
  return tensor(
    gradient.shape,
    gradient.data.map((x) => x / kernel.data.length + extra),
  )
}

test('of two mistakes the one is named that explains the first failing check', async () => {
  const large = [tensor([3, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9]), tensor([2, 2], [1, 2, 3, 5])]
  expect(await named('11-conv-backprop/gradImage', spec, meanAndMore, [pairs, [large]])).toBe('mean')
})

test('a single wrong call that a mistake explains is too little, where another one is not explained', async () => {
  const large = [tensor([3, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9]), tensor([2, 2], [1, 2, 3, 5])]
  const checks = [[pairs[0]], [large]]
  expect(await named('11-conv-backprop/gradImage', spec, meanAndMore, checks)).toBeUndefined()
})

test('what calls a function of its file that did not pass is told so, and nothing else is', () => {
  noteFailure('12-strides/asStrided')
  const asStrided = () => 1
  const other = { asStrided }
  const address = '12-strides/slidingWindows'
  expect(siblingDiagnosis(address, () => asStrided())).toMatch(/^slidingWindows calls asStrided, which is not right/)
  expect(siblingDiagnosis(address, () => other.asStrided())).toBeUndefined()
  expect(siblingDiagnosis(address, () => /* asStrided() */ 1)).toBeUndefined()
  expect(siblingDiagnosis('13-vectorization/im2col', () => asStrided())).toBeUndefined()
})
