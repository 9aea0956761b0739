/** The gradient is divided by the learning rate. It is multiplied with it: a small rate makes a small step. */
import type { Parameters } from '#solutions/15-cnn/cnn.ts'

const parts = ['kernels', 'kernelBias', 'weights', 'bias'] as const

export function sgdStep(parameters: Parameters, gradients: Parameters, learningRate: number): void {
  for (const part of parts) {
    const { data } = parameters[part]
    for (let i = 0; i < data.length; i++) data[i] -= gradients[part].data[i] / learningRate
  }
}
