/** Axis by axis: a tensor is a row of smaller ones. */
import type { Tensor } from '#given/tensor.ts'
import type { Parameters } from '#solutions/15-cnn/cnn.ts'

function part({ data, shape: [, ...shape], strides: [stride, ...strides], offset }: Tensor, i: number): Tensor {
  return { data, shape, strides, offset: offset + i * stride }
}

function descend(p: Tensor, slope: Tensor, rate: number): void {
  if (p.shape.length === 0) p.data[p.offset] -= rate * slope.data[slope.offset]
  else for (let i = 0; i < p.shape[0]; i++) descend(part(p, i), part(slope, i), rate)
}

export function sgdStep(p: Parameters, { kernels, kernelBias, weights, bias }: Parameters, learningRate: number): void {
  descend(p.kernels, kernels, learningRate)
  descend(p.kernelBias, kernelBias, learningRate)
  descend(p.weights, weights, learningRate)
  descend(p.bias, bias, learningRate)
}
