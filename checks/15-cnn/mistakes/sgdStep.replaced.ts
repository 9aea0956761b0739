/** The tensors in `parameters` are replaced by new ones. Whoever holds one of the old tensors keeps the old numbers: change the numbers inside instead. */
import { type Tensor, tensor } from '#given/tensor.ts'
import type { Parameters } from '#solutions/15-cnn/cnn.ts'

const parts = ['kernels', 'kernelBias', 'weights', 'bias'] as const

export function sgdStep(
  parameters: Record<keyof Parameters, Tensor>,
  gradients: Parameters,
  learningRate: number,
): void {
  for (const part of parts) {
    const { shape, data } = parameters[part]
    parameters[part] = tensor(
      shape,
      data.map((x, i) => x - learningRate * gradients[part].data[i]),
    )
  }
}
