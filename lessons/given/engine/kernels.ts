// The kernels of lesson 19, as the trainer calls them.
import type { Kernel, Kernels } from '../kernels.ts'

const names = [
  'convolveRelu',
  'maxPool',
  'fullyConnected',
  'softmaxCrossEntropy',
  'gradWeights',
  'gradFeatures',
  'gradMaxPool',
  'gradKernels',
  'gradImages',
  'sgd',
] as const

export type EngineKernels = Readonly<Record<(typeof names)[number], Kernel>>

/** @throws TypeError that names the first kernel that is not there */
export function engineKernels(kernels: Kernels): EngineKernels {
  const missing = names.find((name) => typeof kernels[name] !== 'function')
  if (missing) throw new TypeError(`There is no kernel called ${missing}.`)
  return kernels as EngineKernels
}
