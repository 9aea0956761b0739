/** Each parameter makes its step twice. */
import type { Parameters } from '#solutions/15-cnn/cnn.ts'

const parts = ['kernels', 'kernelBias', 'weights', 'bias'] as const

export function sgdStep(parameters: Parameters, gradients: Parameters, learningRate: number): void {
  for (const part of parts) {
    const { data } = parameters[part]
    for (let i = 0; i < 2 * data.length; i++)
      data[i % data.length] -= learningRate * gradients[part].data[i % data.length]
  }
}
