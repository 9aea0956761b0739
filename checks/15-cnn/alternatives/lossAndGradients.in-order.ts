/** Back in the figure's order, image by image: pool, then ReLU's gate, then the kernel. Learns through the losses of images. */
import { fromNested, type Nested, type Tensor, tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { crossEntropyLoss } from '#solutions/02-cross-entropy/cross-entropy.ts'
import { relu, reluGradient } from '#solutions/05-activations/activations.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'
import { maxPool } from '#solutions/09-max-pooling/max-pooling.ts'
import { gradMaxPool } from '#solutions/10-pool-backprop/pool.ts'
import { gradBias, gradKernel } from '#solutions/11-conv-backprop/conv-backprop.ts'
import type { Parameters } from '#solutions/15-cnn/cnn.ts'

const packed = (t: Tensor) => fromNested(toNested(t))

export function lossAndGradients(given: Parameters, images: Tensor, labels: ArrayLike<number>, lambda = 0) {
  const kernels = packed(given.kernels)
  const [kernelBias, weights, bias] = [given.kernelBias, given.weights, given.bias].map(packed)
  const [filters, , ...kernelSize] = kernels.shape
  const [area, classes, n] = [kernelSize[0] * kernelSize[1], bias.shape[0], images.shape[0]]
  const gradients = {
    kernels: tensor(
      kernels.shape,
      kernels.data.map((k) => 2 * lambda * k),
    ),
    kernelBias: tensor(kernelBias.shape),
    weights: tensor(
      weights.shape,
      weights.data.map((w) => 2 * lambda * w),
    ),
    bias: tensor(bias.shape),
  }
  let loss = [...kernels.data, ...weights.data].reduce((sum, w) => sum + lambda * w * w, 0)
  ;(toNested(images) as Nested[][]).forEach(([nested], i) => {
    const image = fromNested(nested)
    const biased = Array.from({ length: filters }, (_, f) => {
      const map = conv2d(image, tensor(kernelSize, kernels.data.slice(f * area, (f + 1) * area)))
      return tensor(
        map.shape,
        map.data.map((x) => x + kernelBias.data[f]),
      )
    })
    const active = biased.map(relu)
    const pooled = active.map((map) => maxPool(map))
    const features = pooled.flatMap(({ data }) => [...data])
    const probs = softmax(
      Array.from(bias.data, (b, c) => features.reduce((z, x, k) => z + x * weights.data[k * classes + c], b)),
    )
    loss += crossEntropyLoss(probs, labels[i]) / n
    const dLogits = probs.map((p, c) => (c === labels[i] ? p - 1 : p) / n)
    const dFeatures = features.map((x, k) =>
      dLogits.reduce((sum, d, c) => {
        gradients.weights.data[k * classes + c] += x * d
        return sum + weights.data[k * classes + c] * d
      }, 0),
    )
    dLogits.forEach((d, c) => {
      gradients.bias.data[c] += d
    })
    pooled.forEach(({ shape, data: { length } }, f) => {
      const dPooled = tensor(shape, dFeatures.slice(f * length, (f + 1) * length))
      const dMap = reluGradient(gradMaxPool(dPooled, active[f]), biased[f])
      gradKernel(image, dMap).data.forEach((d, k) => {
        gradients.kernels.data[f * area + k] += d
      })
      gradients.kernelBias.data[f] += gradBias(dMap)
    })
  })
  return { loss, gradients }
}
