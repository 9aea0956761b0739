/** Each number shrinks by a share that its gradient says. The step is subtracted: it does not depend on how large the number is. */
import type { Parameters } from '#solutions/15-cnn/cnn.ts'

const parts = ['kernels', 'kernelBias', 'weights', 'bias'] as const

export function sgdStep(parameters: Parameters, gradients: Parameters, learningRate: number): void {
  for (const part of parts) {
    const { data } = parameters[part]
    for (let i = 0; i < data.length; i++) data[i] *= 1 - learningRate * gradients[part].data[i]
  }
}
