/** The gradients are divided by the number of images and by that of the classes. The loss is a mean over the images alone; each image has one loss, however many classes there are. */
import { type Tensor, tensor } from '#given/tensor.ts'
import { relu, reluGradient } from '#solutions/05-activations/activations.ts'
import { gradMaxPool } from '#solutions/10-pool-backprop/pool.ts'
import { gradBias, gradKernel } from '#solutions/11-conv-backprop/conv-backprop.ts'
import { forward, type Parameters } from '#solutions/15-cnn/cnn.ts'

export function lossAndGradients(parameters: Parameters, images: Tensor, labels: ArrayLike<number>, lambda = 0) {
  const { kernels, kernelBias, weights, bias } = parameters
  const { maps, features, probs } = forward(parameters, images)
  const [[n, inputs], [classes]] = [features.shape, bias.shape]
  const [, , height, width] = images.shape
  const [dKernels, dKernelBias] = [tensor(kernels.shape), tensor(kernelBias.shape)]
  const [dWeights, dBias] = [tensor(weights.shape), tensor(bias.shape)]
  let loss = 0
  for (let i = 0; i < n; i++) {
    const image = tensor([height, width], images.data.slice(i * height * width, (i + 1) * height * width))
    loss -= Math.log(probs.data[i * classes + labels[i]]) / n
    const dFeatures = new Float64Array(inputs)
    for (let c = 0; c < classes; c++) {
      const dLogit = (probs.data[i * classes + c] - (c === labels[i] ? 1 : 0)) / (n * classes)
      dBias.data[c] += dLogit
      for (let k = 0; k < inputs; k++) {
        dWeights.data[k * classes + c] += features.data[i * inputs + k] * dLogit
        dFeatures[k] += weights.data[k * classes + c] * dLogit
      }
    }
    maps[i].forEach((map, f) => {
      const active = relu(
        tensor(
          map.shape,
          map.data.map((x) => x + kernelBias.data[f]),
        ),
      )
      const [rows, columns] = map.shape.map((size) => Math.floor(size / 2))
      const dPooled = tensor([rows, columns], dFeatures.slice(f * rows * columns, (f + 1) * rows * columns))
      const dMap = reluGradient(gradMaxPool(dPooled, active), active)
      const dKernel = gradKernel(image, dMap).data
      for (let k = 0; k < dKernel.length; k++) dKernels.data[f * dKernel.length + k] += dKernel[k]
      dKernelBias.data[f] += gradBias(dMap)
    })
  }
  for (let k = 0; k < kernels.data.length; k++) {
    loss += lambda * kernels.data[k] ** 2
    dKernels.data[k] += 2 * lambda * kernels.data[k]
  }
  for (let k = 0; k < weights.data.length; k++) {
    loss += lambda * weights.data[k] ** 2
    dWeights.data[k] += 2 * lambda * weights.data[k]
  }
  return { loss, gradients: { kernels: dKernels, kernelBias: dKernelBias, weights: dWeights, bias: dBias } }
}
