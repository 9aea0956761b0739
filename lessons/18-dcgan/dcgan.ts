import { normal } from '#given/random.ts'
import { rowMajorStrides, sizeOf, type Tensor, tensor } from '#given/tensor.ts'
import { todo } from '#given/todo.ts'
import { relu, reluGradient, tanh, tanhGradient } from '../05-activations/activations.ts'
import { matmul } from '../13-vectorization/vectorization.ts'

/** One layer of a network. The generator's layers are transposed convolutions, the discriminator's convolutions. */
export interface Layer {
  /** generator: [channels in, channels out, height, width]; discriminator: [channels out, channels in, height, width] */
  readonly kernels: Tensor
  /** [channels out] */
  readonly bias: Tensor
  readonly stride: number
  readonly padding: number
}

/** What the optimizer Adam is told and what it remembers. */
export interface Adam {
  learningRate: number
  /** how much of the mean gradient is kept at each step */
  beta1: number
  /** how much of the mean squared gradient is kept at each step */
  beta2: number
  epsilon: number
  /** how many steps it has made */
  steps: number
  /** the running mean of each parameter's gradient: kernels and bias of the first layer, then of the second, … */
  readonly means: readonly Tensor[]
  /** the running mean of each parameter's squared gradient, in the same order */
  readonly squares: readonly Tensor[]
}

/** A network and what it learns with. */
export interface Player {
  readonly layers: readonly Layer[]
  readonly adam: Adam
}

/** The two networks, in plain data: their tensors are row-major, and training changes the numbers in them. */
export interface Game {
  readonly generator: Player
  readonly discriminator: Player
}

/** dLoss/dp for the parameters of one layer. */
export interface LayerGradients {
  readonly kernels: Tensor
  readonly bias: Tensor
}

/**
 * The transposed convolution of a batch. Every pixel stamps its kernels: x[n, c, i, j] times kernels[c, f] is
 * added to the output of filter f, with the kernel's corner at row i · stride − padding and column
 * j · stride − padding. What falls beyond the output's edge is dropped; where stamps overlap, they add up.
 *
 * @param x [N, C, h, w]; may be a view
 * @param kernels [C, filters, kh, kw]; may be a view. The channels of what goes in come first
 * @param stride how far apart the stamps of neighbouring pixels are, in pixels of the output
 * @param padding how many rows and columns are cut off at each edge
 * @returns [N, filters, (h − 1) · stride − 2 · padding + kh, (w − 1) · stride − 2 · padding + kw]
 * @see the diary, 2025-10-17
 */
export function transposedConv2d(x: Tensor, kernels: Tensor, stride = 1, padding = 0): Tensor {
  return todo('18-dcgan/transposedConv2d')
}

/**
 * The gradients of `transposedConv2d`, from the gradient of its result.
 *
 * @param dOut [N, filters, H, W], of the shape of the result; may be a view
 * @param x [N, C, h, w], what went in; may be a view
 * @param kernels [C, filters, kh, kw]; may be a view
 * @returns `dX` of the shape of x, `dKernels` of the shape of the kernels; both are sums over everything that
 *   the number took part in, the batch included
 * @see the diary, 2025-10-17
 */
export function gradTransposedConv2d(
  dOut: Tensor,
  x: Tensor,
  kernels: Tensor,
  stride = 1,
  padding = 0,
): { dX: Tensor; dKernels: Tensor } {
  return todo('18-dcgan/gradTransposedConv2d')
}

/**
 * What the discriminator pays: −ln of the probability that it gave to what is so, over the real images and over
 * the fakes. A logit z stands for the probability 1 / (1 + e^−z) that an image is real. Each half counts the
 * same, however many images it has: the loss is the mean of the two halves' means.
 *
 * @param realLogits its logits for real images, of any shape; may be a view
 * @param fakeLogits its logits for fakes, of any shape; may be a view
 * @returns a finite number for every finite logit
 * @see the diary, 2025-10-17
 */
export function discriminatorLoss(realLogits: Tensor, fakeLogits: Tensor): number {
  return todo('18-dcgan/discriminatorLoss')
}

/**
 * What the generator pays: the mean of −ln of the probability that the discriminator gave to its fakes being
 * real. It is the non-saturating loss of Goodfellow and others (2014).
 *
 * @param fakeLogits the discriminator's logits for the fakes, of any shape; may be a view
 * @returns a finite number for every finite logit
 * @see the diary, 2025-10-17
 */
export function generatorLoss(fakeLogits: Tensor): number {
  return todo('18-dcgan/generatorLoss')
}

/** Random codes for the generator, each number from the normal distribution: [count, size, 1, 1]. */
export function drawCodes(count: number, size: number, random: () => number): Tensor {
  const codes = tensor([count, size, 1, 1])
  for (let i = 0; i < codes.data.length; i++) codes.data[i] = normal(random)
  return codes
}

/** LeakyReLU: what is negative passes too, but a fifth of it. */
export function leakyRelu(x: Tensor): Tensor {
  const y = tensor(x.shape)
  for (let i = 0; i < y.data.length; i++) y.data[i] = x.data[i] > 0 ? x.data[i] : 0.2 * x.data[i]
  return y
}

/** The gradient of `leakyRelu`; its output has the signs of its input, so either will do for `x`. */
export function leakyReluGradient(dOut: Tensor, x: Tensor): Tensor {
  const dX = tensor(x.shape)
  for (let i = 0; i < dX.data.length; i++) dX.data[i] = x.data[i] > 0 ? dOut.data[i] : 0.2 * dOut.data[i]
  return dX
}

/** Adds a bias to every pixel of its map, in place: `maps` [N, C, height, width], `bias` [C]. */
export function addBias({ data, shape: [, channels, height, width] }: Tensor, bias: Tensor): void {
  for (let i = 0; i < data.length; i++) data[i] += bias.data[Math.floor(i / (height * width)) % channels]
}

/** The gradient of a bias: the sum of its map's gradients over all pixels and images, [C]. */
export function gradBiasOf({ data, shape: [, channels, height, width] }: Tensor): Tensor {
  const sums = tensor([channels])
  for (let i = 0; i < data.length; i++) sums.data[Math.floor(i / (height * width)) % channels] += data[i]
  return sums
}

/**
 * One pass through a generator: transposed convolution, bias, then ReLU; behind the last layer tanh.
 *
 * @param codes [n, size, 1, 1]
 * @returns what each step gave: first the codes, then what each layer gave; the last are the fakes,
 *   [n, 1, height, width], every pixel in [−1, 1]
 */
export function forwardGenerator(layers: readonly Layer[], codes: Tensor): Tensor[] {
  const passed = [codes]
  for (const [i, { kernels, bias, stride, padding }] of layers.entries()) {
    const sums = transposedConv2d(passed[i], kernels, stride, padding)
    addBias(sums, bias)
    passed.push(i === layers.length - 1 ? tanh(sums) : relu(sums))
  }
  return passed
}

/**
 * The way back through a generator.
 *
 * @param passed what `forwardGenerator` returned
 * @param dFakes the gradient of the fakes, of their shape
 * @returns the gradients of each layer's parameters
 */
export function backwardGenerator(
  layers: readonly Layer[],
  passed: readonly Tensor[],
  dFakes: Tensor,
): LayerGradients[] {
  const gradients: LayerGradients[] = []
  let dOut = dFakes
  for (let i = layers.length - 1; i >= 0; i--) {
    const { kernels, stride, padding } = layers[i]
    const dSums = i === layers.length - 1 ? tanhGradient(dOut, passed[i + 1]) : reluGradient(dOut, passed[i + 1])
    const back = gradTransposedConv2d(dSums, passed[i], kernels, stride, padding)
    gradients.unshift({ kernels: back.dKernels, bias: gradBiasOf(dSums) })
    if (i > 0) dOut = back.dX
  }
  return gradients
}

/**
 * One pass through a discriminator: convolution, bias, then LeakyReLU; behind the last layer nothing. A strided
 * convolution is the adjoint of a transposed one: it is the `dX` that your `gradTransposedConv2d` computes.
 *
 * @param images [n, 1, height, width], every pixel in [−1, 1]; row-major
 * @returns what each step gave: first the images, then what each layer gave; the last are the logits, [n, 1, 1, 1]
 */
export function forwardDiscriminator(layers: readonly Layer[], images: Tensor): Tensor[] {
  const passed = [images]
  for (const [i, { kernels, bias, stride, padding }] of layers.entries()) {
    const [n, , height, width] = passed[i].shape
    const [channels, , kernelHeight, kernelWidth] = kernels.shape
    const rows = Math.floor((height + 2 * padding - kernelHeight) / stride) + 1
    const columns = Math.floor((width + 2 * padding - kernelWidth) / stride) + 1
    const { dX: sums } = gradTransposedConv2d(passed[i], tensor([n, channels, rows, columns]), kernels, stride, padding)
    addBias(sums, bias)
    passed.push(i === layers.length - 1 ? sums : leakyRelu(sums))
  }
  return passed
}

/**
 * The way back through a discriminator. The gradient of a strided convolution is a transposed one.
 *
 * @param passed what `forwardDiscriminator` returned
 * @param dLogits the gradient of the logits, of their shape
 * @returns the gradients of each layer's parameters, and of the images
 */
export function backwardDiscriminator(
  layers: readonly Layer[],
  passed: readonly Tensor[],
  dLogits: Tensor,
): { gradients: LayerGradients[]; dImages: Tensor } {
  const gradients: LayerGradients[] = []
  let dOut = dLogits
  for (let i = layers.length - 1; i >= 0; i--) {
    const { kernels, stride, padding } = layers[i]
    const dSums = i === layers.length - 1 ? dOut : leakyReluGradient(dOut, passed[i + 1])
    const { dKernels } = gradTransposedConv2d(passed[i], dSums, kernels, stride, padding)
    gradients.unshift({ kernels: dKernels, bias: gradBiasOf(dSums) })
    dOut = transposedConv2d(dSums, kernels, stride, padding)
  }
  return { gradients, dImages: dOut }
}

/**
 * One step of Adam (Kingma and Ba, 2014), downhill and in place: each parameter moves by the learning rate times
 * the running mean of its gradient, divided by the root of the running mean of its square.
 */
export function adamStep({ layers, adam }: Player, gradients: readonly LayerGradients[]): void {
  const { learningRate, beta1, beta2, epsilon } = adam
  adam.steps++
  const [meanPart, squarePart] = [1 - beta1 ** adam.steps, 1 - beta2 ** adam.steps]
  const slopes = gradients.flatMap(({ kernels, bias }) => [kernels.data, bias.data])
  for (const [i, { data }] of layers.flatMap(({ kernels, bias }) => [kernels, bias]).entries()) {
    const [slope, mean, square] = [slopes[i], adam.means[i].data, adam.squares[i].data]
    for (let k = 0; k < data.length; k++) {
      mean[k] = beta1 * mean[k] + (1 - beta1) * slope[k]
      square[k] = beta2 * square[k] + (1 - beta2) * slope[k] ** 2
      data[k] -= (learningRate * (mean[k] / meanPart)) / (Math.sqrt(square[k] / squarePart) + epsilon)
    }
  }
}

/** What a layer is made from. `inputs` is how many numbers each of its sums takes in. */
export interface LayerPlan {
  kernels: readonly number[]
  outputs: number
  inputs: number
  stride: number
  padding: number
}

/** An untrained player: biases 0, kernels at random with a deviation of √(2 / inputs), as in lesson 15; Adam with β₁ 0.5. */
export function createPlayer(plans: readonly LayerPlan[], learningRate: number, random: () => number): Player {
  const layers = plans.map(({ kernels: shape, outputs, inputs, stride, padding }) => {
    const kernels = tensor(shape)
    for (let i = 0; i < kernels.data.length; i++) kernels.data[i] = Math.sqrt(2 / inputs) * normal(random)
    return { kernels, bias: tensor([outputs]), stride, padding }
  })
  const zeros = () => layers.flatMap(({ kernels, bias }) => [tensor(kernels.shape), tensor(bias.shape)])
  const adam = { learningRate, beta1: 0.5, beta2: 0.999, epsilon: 1e-8, steps: 0, means: zeros(), squares: zeros() }
  return { layers, adam }
}

/**
 * Two untrained networks for 28×28 pixels, one the mirror of the other: a code → 7×7 → 14×14 → 28×28, and
 * 28×28 → 14×14 → 7×7 → a logit.
 */
export function createGame(random: () => number, codeSize = 16, channels = 16): Game {
  const [wide, narrow] = [channels, channels / 2]
  const [whole, strided] = [
    { stride: 1, padding: 0 },
    { stride: 2, padding: 1 },
  ]
  const generator = [
    { kernels: [codeSize, wide, 7, 7], outputs: wide, inputs: codeSize, ...whole },
    { kernels: [wide, narrow, 4, 4], outputs: narrow, inputs: 4 * wide, ...strided },
    { kernels: [narrow, 1, 4, 4], outputs: 1, inputs: 4 * narrow, ...strided },
  ]
  const discriminator = [
    { kernels: [narrow, 1, 4, 4], outputs: narrow, inputs: 16, ...strided },
    { kernels: [wide, narrow, 4, 4], outputs: wide, inputs: 16 * narrow, ...strided },
    { kernels: [1, wide, 7, 7], outputs: 1, inputs: 49 * wide, ...whole },
  ]
  return {
    generator: createPlayer(generator, 0.002, random),
    discriminator: createPlayer(discriminator, 0.001, random),
  }
}

/**
 * One step of both players on a batch of real images. First the discriminator's: it sees the images, brought
 * from [0, 1] to the generator's [−1, 1], and as many fakes, and makes one step down its loss. Then the
 * generator's: the discriminator as it is now judges fakes, and the generator makes one step down its own
 * loss. The gradient passes through the discriminator and changes nothing in it.
 *
 * @param game changed in place: the numbers in the players' parameters, and in what Adam remembers
 * @param images [n, 1, height, width], real ones, every pixel in [0, 1] as `mnist` gives them; may be a view
 * @param random decides the codes, which `drawCodes` draws
 * @returns the losses that the two steps were made from
 * @see the diary, 2025-10-17
 */
export function trainStep(
  game: Game,
  images: Tensor,
  random: () => number,
): { discriminatorLoss: number; generatorLoss: number } {
  return todo('18-dcgan/trainStep')
}

/**
 * Images that the generator makes of random codes.
 *
 * @param generator stays as it is
 * @param count how many, at least 1
 * @param random decides the codes, which `drawCodes` draws
 * @returns [count, 1, height, width], every pixel in [0, 1], as in the images of `mnist`
 * @see the diary, 2025-10-17
 */
export function sample(generator: Player, count: number, random: () => number): Tensor {
  return todo('18-dcgan/sample')
}
