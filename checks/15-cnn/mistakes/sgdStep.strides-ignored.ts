/** The numbers are walked through `data` from its beginning to its end, as if every tensor were row-major and owned all of it. Parameters and gradients may be views: shape, strides and offset say which numbers are meant. */
import type { Parameters } from '#solutions/15-cnn/cnn.ts'

const parts = ['kernels', 'kernelBias', 'weights', 'bias'] as const

export function sgdStep(parameters: Parameters, gradients: Parameters, learningRate: number): void {
  for (const part of parts) {
    const { data } = parameters[part]
    for (let i = 0; i < data.length; i++) data[i] -= learningRate * gradients[part].data[i]
  }
}
