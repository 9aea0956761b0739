/** The gradients are multiplied by the learning rate in place, so the caller’s gradients come back changed. Only the parameters are to change. */
import type { Parameters } from '#solutions/15-cnn/cnn.ts'

const parts = ['kernels', 'kernelBias', 'weights', 'bias'] as const

export function sgdStep(parameters: Parameters, gradients: Parameters, learningRate: number): void {
  for (const part of parts) {
    const { data } = parameters[part]
    const step = gradients[part].data
    for (let i = 0; i < data.length; i++) {
      step[i] *= learningRate
      data[i] -= step[i]
    }
  }
}
