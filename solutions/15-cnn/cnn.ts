import type { Dataset } from '#given/mnist.ts'
import { normal, seededRandom } from '#given/random.ts'
import { rowMajorStrides, sizeOf, type Tensor, tensor, toNested } from '#given/tensor.ts'
import { softmax } from '../01-softmax/softmax.ts'
import { meanCrossEntropyLoss } from '../02-cross-entropy/cross-entropy.ts'
import { relu, reluGradient } from '../05-activations/activations.ts'
import { batches, shuffle } from '../07-shuffle/shuffle.ts'
import { conv2d, outputSize } from '../08-convolution/convolution.ts'
import { maxPool, pooledSize } from '../09-max-pooling/max-pooling.ts'
import { gradMaxPool } from '../10-pool-backprop/pool.ts'
import { gradBias, gradKernel } from '../11-conv-backprop/conv-backprop.ts'
import { matmul } from '../13-vectorization/vectorization.ts'

/** All the numbers that the network learns. Gradients have the same form: one number for each of these. */
export interface Parameters {
  /** [filters, 1, kernelHeight, kernelWidth] */
  readonly kernels: Tensor
  /** [filters] */
  readonly kernelBias: Tensor
  /** [features, classes]; pixel [y, x] of a filter's pooled map belongs to row (filter · height + y) · width + x */
  readonly weights: Tensor
  /** [classes] */
  readonly bias: Tensor
}

/** What a network is built for. */
export interface NetworkOptions {
  /** of an image, in pixels: 28 */
  height?: number
  /** of an image, in pixels: 28 */
  width?: number
  /** 8 */
  filters?: number
  /** 3 */
  kernelHeight?: number
  /** 3 */
  kernelWidth?: number
  /** 10 */
  classes?: number
}

/** What a pass through the network leaves. Only `probs` is judged; change the rest to what your way back needs. */
export interface Pass {
  /** what the convolution gave: maps[image][filter] is [outHeight, outWidth] */
  readonly maps: readonly (readonly Tensor[])[]
  /** what goes into the fully connected layer: [n, features] */
  readonly features: Tensor
  /** [n, classes] */
  readonly probs: Tensor
}

/** What is told after each batch. */
export interface BatchReport {
  /** counted from 1 */
  epoch: number
  /** counted from 1 in each epoch */
  batch: number
  /** how many batches an epoch has */
  batches: number
  /** the loss of this batch, as it was before the step */
  loss: number
}

export interface TrainOptions {
  /** how often all images are gone through: 1 */
  epochs?: number
  /** 32 */
  batchSize?: number
  /** 0.1 */
  learningRate?: number
  /** the weight of the L2 penalty: 0 */
  lambda?: number
  /** decides the order of the images; a seeded source when left out */
  random?: () => number
  /** called after each step; if it returns false, training ends there */
  onBatch?: (report: BatchReport) => unknown
}

/** target += factor · amount, in place. Both may be views. */
function addScaled(target: Tensor, amount: Tensor, factor: number): void {
  const walk = (axis: number, to: number, from: number): void => {
    const [step, stride, isLast] = [target.strides[axis], amount.strides[axis], axis === target.shape.length - 1]
    for (let i = 0; i < target.shape[axis]; i++, to += step, from += stride) {
      if (isLast) target.data[to] += factor * amount.data[from]
      else walk(axis + 1, to, from)
    }
  }
  walk(0, target.offset, amount.offset)
}

/** The same numbers row by row from the first, as the earlier lessons take them; shared where they lie so. */
function rowMajor(t: Tensor): Tensor {
  const isPacked = rowMajorStrides(t.shape).every((stride, axis) => stride === t.strides[axis])
  if (isPacked) return tensor(t.shape, t.data.subarray(t.offset, t.offset + sizeOf(t.shape)))
  const copy = tensor(t.shape)
  addScaled(copy, t, 1)
  return copy
}

/** A row-major tensor cut into tensors of `shape`, which share its numbers. */
function partsOf({ data }: Tensor, shape: readonly number[]): Tensor[] {
  const size = sizeOf(shape)
  return Array.from({ length: data.length / size }, (_, i) => tensor(shape, data.subarray(i * size, (i + 1) * size)))
}

/** [n, 1, height, width] as n matrices. */
function matricesOf(t: Tensor): Tensor[] {
  return partsOf(rowMajor(t), t.shape.slice(2))
}

/** The same matrix with rows and columns exchanged, as a view. */
function transposed(matrix: Tensor): Tensor {
  return { ...matrix, shape: matrix.shape.toReversed(), strides: matrix.strides.toReversed() }
}

/** The sum of the rows of a matrix, one number per column. */
function sumOfRows(matrix: Tensor): Tensor {
  const sums = tensor(matrix.shape.slice(1))
  for (const row of partsOf(matrix, sums.shape)) addScaled(sums, row, 1)
  return sums
}

function sumOfSquares(t: Tensor): number {
  return rowMajor(t).data.reduce((sum, x) => sum + x * x, 0)
}

function normals(shape: readonly number[], deviation: number, random: () => number): Tensor {
  return tensor(
    shape,
    Array.from({ length: sizeOf(shape) }, () => deviation * normal(random)),
  )
}

/**
 * The parameters of an untrained network. The biases start at 0. The kernels and the weights start at random
 * numbers around 0 with a standard deviation of √(2 / inputs), where `inputs` is how many numbers each sum
 * takes in: kernelHeight · kernelWidth for a kernel, features for a weight (He and others, 2015).
 *
 * Judged loosely, so that any customary scheme is right: every bias within ±1, every other number different
 * from the rest, with a mean near 0 and a deviation between a hundredth of that above and three times it.
 *
 * @param random gives a number in [0, 1) at each call; the only source of chance
 * @param options by default 8 filters of 3×3 for 28×28 pixels and 10 classes, which makes 13,610 parameters
 * @returns new tensors. The convolution is valid and the pool halves what it leaves, rounding down, so that
 *   features = filters · ⌊(height − kernelHeight + 1) / 2⌋ · ⌊(width − kernelWidth + 1) / 2⌋
 */
export function initialize(random: () => number, options: NetworkOptions = {}): Parameters {
  const { height = 28, width = 28, filters = 8, kernelHeight = 3, kernelWidth = 3, classes = 10 } = options
  const rows = pooledSize(outputSize(height, kernelHeight, 'valid'), 2, 2)
  const columns = pooledSize(outputSize(width, kernelWidth, 'valid'), 2, 2)
  const features = filters * rows * columns
  return {
    kernels: normals([filters, 1, kernelHeight, kernelWidth], Math.sqrt(2 / (kernelHeight * kernelWidth)), random),
    kernelBias: tensor([filters]),
    weights: normals([features, classes], Math.sqrt(2 / features), random),
    bias: tensor([classes]),
  }
}

/** Pools every map, adds its filter's bias and lays an image's pooled maps end to end: [n, features]. */
function pooledFeatures(maps: readonly (readonly Tensor[])[], biases: Float64Array): Tensor {
  const pooled = maps.flat().map((map) => maxPool(map).data)
  const [{ length }] = pooled
  const features = tensor([maps.length, biases.length * length])
  pooled.forEach((numbers, i) => {
    const bias = biases[i % biases.length]
    for (let k = 0; k < length; k++) features.data[i * length + k] = numbers[k] + bias
  })
  return features
}

/**
 * One pass through the network. Every image is convolved with every kernel (valid) and the kernel's bias is
 * added; ReLU; max-pooling by 2; the pooled maps, filter after filter and row after row, are the image's
 * features; features · weights + bias are its logits; softmax makes probabilities of them.
 *
 * @param parameters of any number of filters and classes and any size of kernel; may be views
 * @param images [n, 1, height, width], of the size that the weights are for; may be a view
 * @returns an object with `probs`, [n, classes], a row for each image; what else it holds is up to you
 * @see the diary, 2025-07-12
 */
export function forward(parameters: Parameters, images: Tensor): Pass {
  const [kernels, kernelBias] = [matricesOf(parameters.kernels), rowMajor(parameters.kernelBias)]
  const maps = matricesOf(images).map((image) => kernels.map((kernel) => conv2d(image, kernel)))
  // Neither a bias nor ReLU changes which pixel of a window is the largest: behind the pool they do to a
  // quarter of the numbers what they do in front of it to all.
  const features = relu(pooledFeatures(maps, kernelBias.data))
  const { data: bias } = rowMajor(parameters.bias)
  const products = partsOf(matmul(features, parameters.weights), parameters.bias.shape)
  const probs = products.map(({ data }) => softmax(Array.from(data, (product, i) => product + bias[i])))
  return { maps, features, probs: tensor([probs.length, bias.length], probs.flat()) }
}

/** The gradient of the mean loss with respect to the logits: (probs − one-hot labels) / n. */
function gradLogits(probs: Tensor, labels: ArrayLike<number>): Tensor {
  const [n, classes] = probs.shape
  const dLogits = tensor(probs.shape)
  addScaled(dLogits, probs, 1 / n)
  for (let i = 0; i < n; i++) dLogits.data[i * classes + labels[i]] -= 1 / n
  return dLogits
}

/** From the gradient of the features back through ReLU and pool to the kernels, which have the given shape. */
function gradConvolution(images: Tensor, { maps, features }: Pass, dFeatures: Tensor, shape: readonly number[]) {
  const [dKernels, dKernelBias] = [tensor(shape), tensor(shape.slice(0, 1))]
  const pooled = maps[0][0].shape.map((size) => pooledSize(size, 2, 2))
  const dPooled = partsOf(reluGradient(dFeatures, features), pooled)
  matricesOf(images).forEach((image, n) => {
    maps[n].forEach((map, filter) => {
      const gradient = dPooled[n * shape[0] + filter]
      const { data } = gradKernel(image, gradMaxPool(gradient, map))
      for (let k = 0; k < data.length; k++) dKernels.data[filter * data.length + k] += data[k]
      dKernelBias.data[filter] += gradBias(gradient)
    })
  })
  return { dKernels, dKernelBias }
}

/**
 * How wrong the network is on these images, and in which direction every parameter makes it worse. The loss
 * is the mean of the images' cross-entropies plus the L2 penalty λ · Σw², whose sum goes over the squares of
 * all kernels and all weights, but not of the biases, and is not divided by the number of images.
 *
 * The loss is judged to 1e-6 and the gradients to one part in a million: −ln(p + 1e-10), as in lesson 02,
 * and −ln p are both right.
 *
 * @param parameters of any number of filters and classes and any size of kernel; may be views
 * @param images [n, 1, height, width], at least one; may be a view
 * @param labels the class of each image, counted from 0: an array or a typed array
 * @param lambda λ, the weight of the penalty
 * @returns the loss, and `gradients`: new tensors, dLoss/dp for each parameter p, penalty included
 * @see the diary, 2025-07-12; for the penalty 2025-10-04
 */
export function lossAndGradients(
  parameters: Parameters,
  images: Tensor,
  labels: ArrayLike<number>,
  lambda = 0,
): { loss: number; gradients: Parameters } {
  const pass = forward(parameters, images)
  const { kernels, weights } = parameters
  const dLogits = gradLogits(pass.probs, labels)
  const dFeatures = matmul(dLogits, transposed(weights))
  const { dKernels, dKernelBias } = gradConvolution(images, pass, dFeatures, kernels.shape)
  const dWeights = matmul(transposed(pass.features), dLogits)
  addScaled(dKernels, kernels, 2 * lambda)
  addScaled(dWeights, weights, 2 * lambda)
  const loss = meanCrossEntropyLoss(toNested(pass.probs) as number[][], Array.from(labels))
  return {
    loss: loss + lambda * (sumOfSquares(kernels) + sumOfSquares(weights)),
    gradients: { kernels: dKernels, kernelBias: dKernelBias, weights: dWeights, bias: sumOfRows(dLogits) },
  }
}

/**
 * One step of gradient descent: every parameter moves by learningRate times its gradient, downhill. The
 * numbers inside the tensors change; the tensors stay the same objects, so that whoever holds one sees it
 * learn.
 *
 * @param parameters changed in place; may be views
 * @param gradients of the same shapes, as `lossAndGradients` gives them; may be views
 */
export function sgdStep(parameters: Parameters, gradients: Parameters, learningRate: number): void {
  addScaled(parameters.kernels, gradients.kernels, -learningRate)
  addScaled(parameters.kernelBias, gradients.kernelBias, -learningRate)
  addScaled(parameters.weights, gradients.weights, -learningRate)
  addScaled(parameters.bias, gradients.bias, -learningRate)
}

/** The images at these places of a row-major tensor, in this order: [places, 1, height, width]. */
function pick({ data, shape: [, ...shape] }: Tensor, places: readonly number[]): Tensor {
  const size = sizeOf(shape)
  const batch = tensor([places.length, ...shape])
  places.forEach((place, i) => {
    batch.data.set(data.subarray(place * size, (place + 1) * size), i * size)
  })
  return batch
}

/**
 * Trains by stochastic gradient descent. Each epoch goes through all images once, in an order of its own:
 * shuffled with `random`, every image with its label, then cut into batches, the last of which is short where
 * batchSize does not divide the number of images. Each batch makes one step, with its own gradients.
 *
 * @param parameters changed in place, as `sgdStep` does it; may be views
 * @param dataset images [n, 1, height, width], which may be a view, and their labels. It comes back as it
 *   was: shuffle something of your own
 * @param options each has the default that is named above; a learningRate or lambda of 0 is a 0
 * @see the diary, 2025-07-12; for the order 2025-09-10
 */
export function train(parameters: Parameters, dataset: Dataset, options: TrainOptions = {}): void {
  const { epochs = 1, batchSize = 32, learningRate = 0.1, lambda = 0, random = seededRandom(1), onBatch } = options
  const images = rowMajor(dataset.images)
  const order = Array.from(dataset.labels, (_, place) => place)
  const count = Math.ceil(order.length / batchSize)
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random)
    let batch = 0
    for (const [start, end] of batches(order.length, batchSize)) {
      const places = order.slice(start, end)
      const labels = places.map((place) => dataset.labels[place])
      const { loss, gradients } = lossAndGradients(parameters, pick(images, places), labels, lambda)
      sgdStep(parameters, gradients, learningRate)
      if (onBatch?.({ epoch, batch: ++batch, batches: count, loss }) === false) return
    }
  }
}

/**
 * The share of images whose most probable class is their label: 0.96 where 96 of 100 are right.
 *
 * @param parameters may be views
 * @param dataset of any number of images, at least one; they may be a view. 10,000 of 28×28 at once make
 *   433 MB of maps, so go in batches
 */
export function accuracy(parameters: Parameters, dataset: Dataset): number {
  const { images, labels } = dataset
  const [stride] = images.strides
  let right = 0
  for (const [start, end] of batches(labels.length, 100)) {
    const shape = [end - start, ...images.shape.slice(1)]
    const { probs } = forward(parameters, { ...images, shape, offset: images.offset + start * stride })
    partsOf(probs, parameters.bias.shape).forEach(({ data }, i) => {
      if (data.indexOf(Math.max(...data)) === labels[start + i]) right++
    })
  }
  return right / labels.length
}
