// The networks that the engine trains, each as a list of layers, and how it is trained.
import { connect, convolvePool, type LayerPlan, type Shape } from './layers.ts'

export interface Network {
  /** what goes in */
  input: Shape
  layers: readonly LayerPlan[]
  /** images to a step */
  batchSize: number
  /**
   * Images to a part. Every batch is cut into parts, whoever computes them, and their gradients are added up in their
   * order: so the result does not depend on how many threads there are. More threads than parts are of no use, and
   * every part has gradients of its own that others have to fetch: with four parts instead of two, lesson 15's network
   * took two threads 6 to 9 % longer. In a part of 128 images `gradKernels` falls out of the nearest cache.
   */
  partSize: number
  /** of the first epoch */
  learningRate: number
  /** what the learning rate is multiplied by after each epoch */
  decay: number
  momentum: number
  /** λ, the weight of the L2 penalty */
  lambda: number
  /** images are shifted by up to so many pixels, up or down and left or right, each time they are seen */
  shift: number
}

/** Lesson 15's network. */
const small: Network = {
  input: [1, 28, 28],
  layers: [convolvePool(8, 3), connect(10)],
  batchSize: 32,
  partSize: 16,
  learningRate: 0.1,
  decay: 1,
  momentum: 0,
  lambda: 0,
  shift: 0,
}

/** A deeper one, for 99 of 100 digits. Tried with kernels of 3×3 and a shift of 1: 99.1 % instead of 99.3 %. */
const deep: Network = {
  input: [1, 28, 28],
  layers: [convolvePool(16, 5), convolvePool(32, 5), connect(10)],
  batchSize: 32,
  partSize: 8,
  learningRate: 0.03,
  decay: 0.85,
  momentum: 0.9,
  lambda: 1e-5,
  shift: 2,
}

export const networks = { small, deep }

export type NetworkName = keyof typeof networks

/** Into how many parts a batch is cut. */
export function partsOf({ batchSize, partSize }: Network): number {
  return Math.ceil(batchSize / partSize)
}
