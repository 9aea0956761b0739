/** By the chain rule to the letter: the loss's gradient −1 / (p + 1e-10), then softmax's Jacobian, then the rest. */
import { type Tensor, tensor, toNested } from '#given/tensor.ts'
import { reluGradient } from '#solutions/05-activations/activations.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'
import { gradMaxPool } from '#solutions/10-pool-backprop/pool.ts'
import { forward, type Parameters } from '#solutions/15-cnn/cnn.ts'

const numbers = (t: Tensor) => [toNested(t)].flat(9) as number[]

export function lossAndGradients(parameters: Parameters, images: Tensor, labels: ArrayLike<number>, lambda?: number) {
  const decay = lambda ?? 0
  const { maps, features, probs } = forward(parameters, images)
  const [n, classes] = probs.shape
  const [inputs, filters] = [features.shape[1], parameters.kernels.shape[0]]
  const [kernels, weights, pixels] = [parameters.kernels, parameters.weights, images].map(numbers)
  const biases = numbers(parameters.kernelBias)
  const size = images.shape[2] * images.shape[3]
  const dKernels = kernels.map((k) => 2 * decay * k)
  const dWeights = weights.map((w) => 2 * decay * w)
  const [dKernelBias, dBias] = [new Array<number>(filters).fill(0), new Array<number>(classes).fill(0)]
  const losses: number[] = []
  for (let i = 0; i < n; i++) {
    const p = [...probs.data.slice(i * classes, (i + 1) * classes)]
    const upstream = -1 / (p[labels[i]] + 1e-10) / n
    losses.push(-Math.log(p[labels[i]] + 1e-10))
    const dLogits = p.map((pc, c) => upstream * p[labels[i]] * ((c === labels[i] ? 1 : 0) - pc))
    dLogits.forEach((d, c) => {
      dBias[c] += d
    })
    const dFeatures = Array.from({ length: inputs }, (_, k) => {
      let sum = 0
      for (let c = 0; c < classes; c++) {
        dWeights[k * classes + c] += features.data[i * inputs + k] * dLogits[c]
        sum += weights[k * classes + c] * dLogits[c]
      }
      return sum
    })
    const image = tensor(images.shape.slice(2), pixels.slice(i * size, (i + 1) * size))
    maps[i].forEach((map, f) => {
      const shape = map.shape.map((side) => side >> 1)
      const [from, to] = [f, f + 1].map((k) => k * shape[0] * shape[1])
      const biased = tensor(
        map.shape,
        map.data.map((x) => x + biases[f]),
      )
      const dMap = reluGradient(gradMaxPool(tensor(shape, dFeatures.slice(from, to)), biased), biased)
      conv2d(image, dMap).data.forEach((d, k, { length }) => {
        dKernels[f * length + k] += d
      })
      dKernelBias[f] += dMap.data.reduce((a, b) => a + b, 0)
    })
  }
  const penalty = decay * [...kernels, ...weights].reduce((sum, w) => sum + w ** 2, 0)
  return {
    loss: losses.reduce((a, b) => a + b, 0) / n + penalty,
    gradients: {
      kernels: tensor(parameters.kernels.shape, dKernels),
      kernelBias: tensor([filters], dKernelBias),
      weights: tensor(parameters.weights.shape, dWeights),
      bias: tensor([classes], dBias),
    },
  }
}
