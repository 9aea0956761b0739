/** The last number of each parameter is left out: the loop ends one too early. */
import type { Parameters } from '#solutions/15-cnn/cnn.ts'

const parts = ['kernels', 'kernelBias', 'weights', 'bias'] as const

export function sgdStep(parameters: Parameters, gradients: Parameters, learningRate: number): void {
  for (const part of parts) {
    const { data } = parameters[part]
    for (let i = 0; i < data.length - 1; i++) data[i] -= learningRate * gradients[part].data[i]
  }
}
