// Lesson 15's network in other sizes, and how much arithmetic a step of each has.
import { connect, convolvePool } from '#given/engine/layers.ts'
import { type Network, networks } from '#given/engine/networks.ts'

/** What grows. */
export interface Sizes {
  /** images to a step */
  batch: number
  /** of an image's side, in pixels */
  side: number
  filters: number
}

export const usual: Sizes = { batch: 32, side: 28, filters: 8 }

const [kernelSize, classes] = [3, 10]

export function networkOf({ batch, side, filters }: Sizes): Network {
  return {
    ...networks.small,
    input: [1, side, side],
    layers: [convolvePool(filters, kernelSize), connect(classes)],
    batchSize: batch,
  }
}

/**
 * For each kernel, how often a step multiplies, compares or moves a number; where it depends on the digits, at most so
 * often.
 *
 * @param parts into which a batch is cut: each leaves gradients of its own
 */
export function operationsOf({ batch, side, filters }: Sizes, parts: number): Record<string, number> {
  const map = (side - kernelSize + 1) ** 2
  const features = filters * Math.floor((side - kernelSize + 1) / 2) ** 2
  const parameters = filters * (kernelSize ** 2 + 1) + (features + 1) * classes
  return {
    toFloats: batch * side ** 2,
    convolveRelu: batch * filters * map * kernelSize ** 2,
    maxPool: batch * features * 4,
    fullyConnected: batch * features * classes,
    softmaxCrossEntropy: batch * classes,
    gradWeights: batch * features * classes,
    gradFeatures: batch * features * classes,
    gradMaxPool: batch * features,
    gradKernels: batch * features * kernelSize ** 2,
    sgd: parameters * parts,
  }
}
