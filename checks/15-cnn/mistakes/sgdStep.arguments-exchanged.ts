/** The gradients are changed, by the parameters. It is the other way round. */
import type { Parameters } from '#solutions/15-cnn/cnn.ts'

const parts = ['kernels', 'kernelBias', 'weights', 'bias'] as const

export function sgdStep(parameters: Parameters, gradients: Parameters, learningRate: number): void {
  for (const part of parts) {
    const { data } = parameters[part]
    for (let i = 0; i < data.length; i++) gradients[part].data[i] -= learningRate * data[i]
  }
}
