/** Only as many numbers move as the first axis is long. A tensor of several axes holds the product of its sizes. */
import type { Parameters } from '#solutions/15-cnn/cnn.ts'

const parts = ['kernels', 'kernelBias', 'weights', 'bias'] as const

export function sgdStep(parameters: Parameters, gradients: Parameters, learningRate: number): void {
  for (const part of parts) {
    const { data } = parameters[part]
    for (let i = 0; i < parameters[part].shape[0]; i++) data[i] -= learningRate * gradients[part].data[i]
  }
}
