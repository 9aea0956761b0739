/** The whole batch at once, with lesson 13's convolution, pool and product. */
import { type Tensor, tensor } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { relu } from '#solutions/05-activations/activations.ts'
import { conv2dVectorized, matmul, maxPoolVectorized } from '#solutions/13-vectorization/vectorization.ts'
import type { Parameters } from '#solutions/15-cnn/cnn.ts'

function added(x: Tensor, biases: Tensor, axis: number): Tensor {
  const inner = x.shape.slice(axis + 1).reduce((a, b) => a * b, 1)
  const sum = tensor(x.shape)
  sum.data.forEach((_, i) => {
    const k = Math.floor(i / inner) % x.shape[axis]
    sum.data[i] = x.data[i] + biases.data[biases.offset + k * biases.strides[0]]
  })
  return sum
}

export function forward({ kernels, kernelBias, weights, bias }: Parameters, images: Tensor) {
  const pooled = maxPoolVectorized(relu(added(conv2dVectorized(images, kernels), kernelBias, 1)), 2)
  const features = tensor([images.shape[0], weights.shape[0]], pooled.data)
  const logits = added(matmul(features, weights), bias, 1)
  const classes = bias.shape[0]
  const probs = tensor(logits.shape)
  for (let i = 0; i < probs.data.length; i += classes) {
    probs.data.set(softmax(Array.from(logits.data.subarray(i, i + classes))), i)
  }
  return { pooled, logits, probs }
}
