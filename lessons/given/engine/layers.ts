// What a network is made of: each layer says what it learns and what comes out of it, and calls the kernels that
// lead there and back.
import type { Arena } from './arena.ts'
import type { EngineKernels } from './kernels.ts'

/** [channels, height, width] */
export type Shape = readonly [number, number, number]

/** An array of numbers that the network learns. */
export interface Parameter {
  name: string
  /** as in lesson 15: a row of a connected layer's weights belongs to an input */
  shape: readonly number[]
  /** the kernels want such a matrix with rows and columns exchanged: a row for each output */
  isTransposed?: boolean
  /** how many numbers each sum takes in, where it starts at random; biases start at 0 and have no penalty */
  inputs?: number
}

/** What a layer is built on: addresses, and how many images may come at once. */
export interface Ground {
  kernels: EngineKernels
  arena: Arena
  /** the most images that come at once */
  count: number
  shape: Shape
  input: number
  /** where the gradient of the input goes; the first layer has nobody to hand it to */
  dInput?: number
  /** of each parameter, in the order of `parametersOf` */
  parameters: readonly number[]
  gradients: readonly number[]
}

/** A layer on its ground. */
export interface Layer {
  output: number
  dOutput: number
  forward(count: number): void
  /** from dOutput to the gradients, and to dInput */
  backward(count: number): void
}

export interface LayerPlan {
  outputOf(shape: Shape): Shape
  parametersOf(shape: Shape): readonly Parameter[]
  build(ground: Ground): Layer
}

export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1)
}

/** Convolution (valid) with bias and ReLU, then max-pool by 2. */
export function convolvePool(filters: number, kernelSize: number): LayerPlan {
  const mapOf = ([, height, width]: Shape): Shape => [filters, height - kernelSize + 1, width - kernelSize + 1]
  const outputOf = (shape: Shape): Shape => {
    const [, height, width] = mapOf(shape)
    return [filters, height >> 1, width >> 1]
  }
  return {
    outputOf,
    parametersOf: ([channels]) => [
      { name: 'kernels', shape: [filters, channels, kernelSize, kernelSize], inputs: channels * kernelSize ** 2 },
      { name: 'kernelBias', shape: [filters] },
    ],
    build({ kernels, arena, count, shape, input, dInput, parameters, gradients }) {
      const [, mapHeight, mapWidth] = mapOf(shape)
      const [, pooledHeight, pooledWidth] = outputOf(shape)
      const [kernel, bias] = parameters
      const [dKernel, dBias] = gradients
      const size = pooledHeight * pooledWidth
      const pooledNumbers = filters * size
      // One image's maps at a time: they stay in the processor's nearest cache until they are pooled.
      const maps = arena.take(filters * mapHeight * mapWidth)
      const [pooled, winners, dPooled, list, places] = Array.from({ length: 5 }, () =>
        arena.take(count * pooledNumbers),
      )
      const lengths = arena.take(count * filters)
      const sizes = [...shape, filters, kernelSize, kernelSize]
      return {
        output: pooled,
        dOutput: dPooled,
        forward(n) {
          for (let i = 0; i < n; i++) {
            const to = 4 * i * pooledNumbers
            kernels.convolveRelu(input + 4 * i * sizeOf(shape), kernel, bias, maps, 1, ...sizes)
            kernels.maxPool(maps, pooled + to, winners + to, filters, mapHeight, mapWidth, shape[2])
          }
        },
        backward(n) {
          kernels.gradMaxPool(dPooled, pooled, winners, list, places, lengths, n * filters, size)
          kernels.gradKernels(input, list, places, lengths, dKernel, dBias, n, ...sizes, size)
          if (dInput !== undefined) kernels.gradImages(list, places, lengths, kernel, dInput, n, ...sizes, size)
        },
      }
    },
  }
}

/** A fully connected layer: logits, or whatever else has a weight for each input. */
export function connect(outputs: number): LayerPlan {
  return {
    outputOf: () => [outputs, 1, 1],
    parametersOf: (shape) => [
      { name: 'weights', shape: [sizeOf(shape), outputs], isTransposed: true, inputs: sizeOf(shape) },
      { name: 'bias', shape: [outputs] },
    ],
    build({ kernels, arena, count, shape, input, dInput, parameters: [weights, bias], gradients }) {
      const inputs = sizeOf(shape)
      const [dWeights, dBias] = gradients
      const [output, dOutput] = [arena.take(count * outputs), arena.take(count * outputs)]
      return {
        output,
        dOutput,
        forward: (n) => kernels.fullyConnected(input, weights, bias, output, n, inputs, outputs),
        backward(n) {
          kernels.gradWeights(dOutput, input, dWeights, dBias, n, inputs, outputs)
          if (dInput !== undefined) kernels.gradFeatures(dOutput, weights, dInput, n, inputs, outputs)
        },
      }
    },
  }
}
