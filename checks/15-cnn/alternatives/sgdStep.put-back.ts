/** Moves the numbers and puts the same tensor back in its place; the gradients are turned into nested arrays first. */
import { type Tensor, toNested } from '#given/tensor.ts'
import type { Parameters } from '#solutions/15-cnn/cnn.ts'

function moved(t: Tensor, gradient: Tensor, rate: number): Tensor {
  const slopes = [toNested(gradient)].flat(9) as number[]
  slopes.forEach((slope, i) => {
    let [position, rest] = [t.offset, i]
    for (let axis = t.shape.length - 1; axis >= 0; axis--) {
      position += (rest % t.shape[axis]) * t.strides[axis]
      rest = Math.floor(rest / t.shape[axis])
    }
    t.data[position] += -rate * slope
  })
  return t
}

export function sgdStep(parameters: Record<keyof Parameters, Tensor>, gradients: Parameters, learningRate: number) {
  parameters.bias = moved(parameters.bias, gradients.bias, learningRate)
  parameters.weights = moved(parameters.weights, gradients.weights, learningRate)
  parameters.kernelBias = moved(parameters.kernelBias, gradients.kernelBias, learningRate)
  parameters.kernels = moved(parameters.kernels, gradients.kernels, learningRate)
  return parameters
}
