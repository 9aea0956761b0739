/** New parameters are made and returned, and the ones that came in stay as they were. Nobody takes the result: the numbers inside the given tensors are to change. */
import { type Tensor, tensor } from '#given/tensor.ts'
import type { Parameters } from '#solutions/15-cnn/cnn.ts'

export function sgdStep(parameters: Parameters, gradients: Parameters, learningRate: number): Parameters {
  const moved = (p: Tensor, g: Tensor) =>
    tensor(
      p.shape,
      p.data.map((x, i) => x - learningRate * g.data[i]),
    )
  return {
    kernels: moved(parameters.kernels, gradients.kernels),
    kernelBias: moved(parameters.kernelBias, gradients.kernelBias),
    weights: moved(parameters.weights, gradients.weights),
    bias: moved(parameters.bias, gradients.bias),
  }
}
