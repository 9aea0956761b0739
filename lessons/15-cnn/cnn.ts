import type { Dataset } from '#given/mnist.ts'
import { normal, seededRandom } from '#given/random.ts'
import { rowMajorStrides, sizeOf, type Tensor, tensor, toNested } from '#given/tensor.ts'
import { todo } from '#given/todo.ts'
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
  return todo('15-cnn/initialize')
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
  return todo('15-cnn/forward')
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
  return todo('15-cnn/lossAndGradients')
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
  return todo('15-cnn/sgdStep')
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
  return todo('15-cnn/train')
}

/**
 * The share of images whose most probable class is their label: 0.96 where 96 of 100 are right.
 *
 * @param parameters may be views
 * @param dataset of any number of images, at least one; they may be a view. 10,000 of 28×28 at once make
 *   433 MB of maps, so go in batches
 */
export function accuracy(parameters: Parameters, dataset: Dataset): number {
  return todo('15-cnn/accuracy')
}
