import { multiplyAdd } from '#given/multiply-add.ts'
import { todo } from '#given/todo.ts'

// The layout is that of the lessons before: images [count, channels, height, width], kernels [filters, channels,
// kernelHeight, kernelWidth], all numbers f32, each row behind the one before. Addresses count bytes.
//
// Behind every array lie three numbers more that belong to it and mean nothing. They may be read and written: a vector
// that begins inside an array may end there. A kernel takes no memory for itself: several threads run it at once, all
// in the same memory, each on arrays of its own.

/**
 * Every image convolved with every kernel (valid), the kernel's bias added, ReLU.
 *
 * @param images [count, channels, height, width]
 * @param kernels [filters, channels, kernelHeight, kernelWidth]
 * @param bias [filters]
 * @param maps the result, [count, filters, height − kernelHeight + 1, width − kernelWidth + 1]; every number of it
 *   is written, whatever stood there
 * @param count images, at least 1, as are all sizes; a kernel is not larger than an image
 * @see lesson 08 for the convolution, lesson 15 for the rest
 */
export function convolveRelu(
  images: usize,
  kernels: usize,
  bias: usize,
  maps: usize,
  count: i32,
  channels: i32,
  height: i32,
  width: i32,
  filters: i32,
  kernelHeight: i32,
  kernelWidth: i32,
): void {
  todo('19-engine/convolveRelu')
}

/**
 * The largest number of each window of 2×2, and where it stands. The windows lie side by side; a last row or
 * column that fills none is left out.
 *
 * @param maps [planes, height, width]
 * @param pooled the largest numbers, [planes, height / 2, width / 2], rounded down
 * @param winners where each of them stands in its plane, as i32 of the same shape: y · rowLength + x
 * @param planes how many maps, those of all images together
 * @param height at least 2, as is width
 * @param rowLength what a row counts for in a winner's place. With the row of the image that a map was made from,
 *   a place in the map is the place in the image where the kernel's corner lay
 * @see lesson 09; where several are largest, any of them may win
 */
export function maxPool(
  maps: usize,
  pooled: usize,
  winners: usize,
  planes: i32,
  height: i32,
  width: i32,
  rowLength: i32,
): void {
  todo('19-engine/maxPool')
}

/**
 * features · weightsᵀ + bias: a row of `outputs` numbers for each image.
 *
 * @param features [count, inputs]
 * @param weights [outputs, inputs]: what belongs to one output lies side by side
 * @param bias [outputs]
 * @param logits the result, [count, outputs]
 */
export function fullyConnected(
  features: usize,
  weights: usize,
  bias: usize,
  logits: usize,
  count: i32,
  inputs: i32,
  outputs: i32,
): void {
  todo('19-engine/fullyConnected')
}

/**
 * The loss of each image, and the gradient of its logits: softmax minus the label's one.
 *
 * @param logits [count, classes]; any finite numbers
 * @param labels the class of each image, [count] of i32
 * @param dLogits the result, [count, classes], not divided by the number of images
 * @returns the sum of the images' losses, −ln of the label's probability
 * @see lesson 01, lesson 02 and lesson 04
 */
export function softmaxCrossEntropy(logits: usize, labels: usize, dLogits: usize, count: i32, classes: i32): f32 {
  todo('19-engine/softmaxCrossEntropy')
  return 0
}

/**
 * The gradients of the weights and of the bias of `fullyConnected`, summed over the images.
 *
 * @param dLogits [count, outputs]
 * @param features [count, inputs]
 * @param dWeights a result, [outputs, inputs]; written, not added to
 * @param dBias a result, [outputs]; written, not added to
 */
export function gradWeights(
  dLogits: usize,
  features: usize,
  dWeights: usize,
  dBias: usize,
  count: i32,
  inputs: i32,
  outputs: i32,
): void {
  todo('19-engine/gradWeights')
}

/**
 * The gradient of what went into `fullyConnected`: dLogits · weights.
 *
 * @param dLogits [count, outputs]
 * @param weights [outputs, inputs]
 * @param dFeatures the result, [count, inputs]; written, not added to
 */
export function gradFeatures(
  dLogits: usize,
  weights: usize,
  dFeatures: usize,
  count: i32,
  inputs: i32,
  outputs: i32,
): void {
  todo('19-engine/gradFeatures')
}

/**
 * Back through pool and ReLU. Of a window's four numbers one has won, and the other three have no gradient; nor
 * has a winner that ReLU made 0. So the gradient of a map is given as a list of what is not zero by itself: places
 * and gradients, in any order.
 *
 * @param dPooled [planes, size], the gradient of what `maxPool` gave
 * @param pooled [planes, size], what it gave
 * @param winners [planes, size] of i32, where each of them stood
 * @param gradients a result, [planes, size]: the gradients of the pooled numbers above 0, from the front of each
 *   plane; what is behind them is not looked at
 * @param places a result, [planes, size] of i32: the winner's place for each of these gradients
 * @param lengths a result, [planes] of i32: how many there are in each plane
 * @param size numbers in a pooled plane
 * @see lesson 10
 */
export function gradMaxPool(
  dPooled: usize,
  pooled: usize,
  winners: usize,
  gradients: usize,
  places: usize,
  lengths: usize,
  planes: i32,
  size: i32,
): void {
  todo('19-engine/gradMaxPool')
}

/**
 * The gradients of the kernels and of the bias of `convolveRelu`, summed over the images, from the gradients of its
 * maps as `gradMaxPool` lists them.
 *
 * @param images [count, channels, height, width]
 * @param gradients [count, filters, size]
 * @param places [count, filters, size] of i32, each y · width + x: where in the image the kernel's corner lay
 * @param lengths [count, filters] of i32: how many of the `size` are there; there may be none
 * @param dKernels a result, [filters, channels, kernelHeight, kernelWidth]; written, not added to
 * @param dBias a result, [filters]; written, not added to
 * @param size numbers that a list has room for
 * @see lesson 11
 */
export function gradKernels(
  images: usize,
  gradients: usize,
  places: usize,
  lengths: usize,
  dKernels: usize,
  dBias: usize,
  count: i32,
  channels: i32,
  height: i32,
  width: i32,
  filters: i32,
  kernelHeight: i32,
  kernelWidth: i32,
  size: i32,
): void {
  todo('19-engine/gradKernels')
}

/**
 * The gradient of what went into `convolveRelu`: every gradient of a map, times its kernel, lands where the kernel
 * lay. The first layer needs it not; a layer above it does.
 *
 * @param gradients [count, filters, size]
 * @param places [count, filters, size] of i32, each y · width + x
 * @param lengths [count, filters] of i32
 * @param kernels [filters, channels, kernelHeight, kernelWidth]
 * @param dImages the result, [count, channels, height, width]; written, not added to
 * @param size numbers that a list has room for
 * @see lesson 11
 */
export function gradImages(
  gradients: usize,
  places: usize,
  lengths: usize,
  kernels: usize,
  dImages: usize,
  count: i32,
  channels: i32,
  height: i32,
  width: i32,
  filters: i32,
  kernelHeight: i32,
  kernelWidth: i32,
  size: i32,
): void {
  todo('19-engine/gradImages')
}

/**
 * A step of gradient descent with momentum. The gradient of the loss is the sum of the parts' gradients, part after
 * part, over the number of images, plus that of the penalty λ · Σw². Then velocity = momentum · velocity + gradient,
 * and the parameter moves by −learningRate · velocity. With a momentum of 0 this is plain descent.
 *
 * @param parameters [size], changed
 * @param velocities [size], changed
 * @param gradients the sums over a part's images: `parts` rows of `size` numbers, `partLength` numbers apart
 * @param size how many parameters. Where that is a multiple of 4, what lies behind them is another thread's
 * @param parts how many parts the batch was cut into
 * @param partLength from the first gradient of a part to that of the next, in numbers
 * @param images in the batch
 * @see lesson 15 for the step, lesson 06 for the penalty
 */
export function sgd(
  parameters: usize,
  velocities: usize,
  gradients: usize,
  size: i32,
  parts: i32,
  partLength: i32,
  images: i32,
  learningRate: f32,
  momentum: f32,
  lambda: f32,
): void {
  todo('19-engine/sgd')
}
