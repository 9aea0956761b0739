/** The weights are drawn class by class and handed out as a view, rows and columns exchanged. */
import { normal } from '#given/random.ts'
import { tensor } from '#given/tensor.ts'
import { type NetworkOptions, type Parameters, initialize as reference } from '#solutions/15-cnn/cnn.ts'

export function initialize(random: () => number, options: NetworkOptions = {}): Parameters {
  const { kernels, kernelBias, weights, bias } = reference(random, options)
  const [features, classes] = weights.shape
  const columns = tensor([classes, features])
  for (let i = 0; i < columns.data.length; i++) columns.data[i] = normal(random) / Math.sqrt(features)
  return { kernels, kernelBias, weights: { ...columns, shape: [features, classes], strides: [1, features] }, bias }
}
