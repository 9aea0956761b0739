// What each kernel computes, as the plain loops of the lessons before, in float64.
import { type Tensor, tensor } from '#given/tensor.ts'

export function convolveRelu(images: Tensor, kernels: Tensor, bias: Tensor): Tensor {
  const [[count, , height, width], [filters, , kernelHeight, kernelWidth]] = [images.shape, kernels.shape]
  const maps = tensor([count, filters, height - kernelHeight + 1, width - kernelWidth + 1])
  forEachProduct(images.shape, kernels.shape, (image, kernel, map) => {
    maps.data[map] += images.data[image] * kernels.data[kernel]
  })
  const size = maps.shape[2] * maps.shape[3]
  maps.data.forEach((sum, i) => {
    maps.data[i] = Math.max(0, sum + bias.data[Math.floor(i / size) % filters])
  })
  return maps
}

/** Calls `visit` with the places of a pixel, a kernel's number and a map's number, for every product of a convolution. */
function forEachProduct(
  [count, channels, height, width]: readonly number[],
  [filters, , kernelHeight, kernelWidth]: readonly number[],
  visit: (image: number, kernel: number, map: number) => void,
): void {
  let map = 0
  for (let n = 0; n < count; n++)
    for (let f = 0; f < filters; f++)
      for (let y = 0; y <= height - kernelHeight; y++)
        for (let x = 0; x <= width - kernelWidth; x++, map++)
          for (let c = 0; c < channels; c++)
            for (let ky = 0; ky < kernelHeight; ky++)
              for (let kx = 0; kx < kernelWidth; kx++) {
                const image = ((n * channels + c) * height + y + ky) * width + x + kx
                visit(image, ((f * channels + c) * kernelHeight + ky) * kernelWidth + kx, map)
              }
}

/** The first of the largest wins. @param maps [planes, height, width] */
export function maxPool(maps: Tensor, rowLength: number): { pooled: Tensor; winners: Tensor } {
  const [planes, height, width] = maps.shape
  const shape = [planes, Math.floor(height / 2), Math.floor(width / 2)]
  const [pooled, winners] = [tensor(shape), tensor(shape)]
  pooled.data.forEach((_, i) => {
    const { plane, places } = windowOf(i, shape)
    const value = ([y, x]: readonly [number, number]) => maps.data[(plane * height + y) * width + x]
    const best = places.reduce((one, other) => (value(other) > value(one) ? other : one))
    pooled.data[i] = value(best)
    winners.data[i] = best[0] * rowLength + best[1]
  })
  return { pooled, winners }
}

/** The plane and the four places of the window behind a pooled number. */
function windowOf(i: number, [, rows, columns]: readonly number[]) {
  const [plane, y, x] = [Math.floor(i / rows / columns), Math.floor(i / columns) % rows, i % columns]
  const places = [0, 1, 2, 3].map((k) => [2 * y + (k >> 1), 2 * x + (k & 1)] as const)
  return { plane, places }
}

export function fullyConnected(features: Tensor, weights: Tensor, bias: Tensor): Tensor {
  const [[count, inputs], [outputs]] = [features.shape, weights.shape]
  const logits = tensor([count, outputs])
  for (let n = 0; n < count; n++)
    for (let o = 0; o < outputs; o++) {
      logits.data[n * outputs + o] = bias.data[o]
      for (let i = 0; i < inputs; i++)
        logits.data[n * outputs + o] += features.data[n * inputs + i] * weights.data[o * inputs + i]
    }
  return logits
}

export function softmaxCrossEntropy(logits: Tensor, labels: Tensor): { loss: number; dLogits: Tensor } {
  const classes = logits.shape[1]
  const dLogits = tensor(logits.shape)
  let loss = 0
  labels.data.forEach((label, n) => {
    const row = Array.from(logits.data.subarray(n * classes, (n + 1) * classes))
    const largest = Math.max(...row)
    const sum = row.reduce((total, logit) => total + Math.exp(logit - largest), 0)
    loss += Math.log(sum) + largest - row[label]
    row.forEach((logit, i) => {
      dLogits.data[n * classes + i] = Math.exp(logit - largest) / sum - (i === label ? 1 : 0)
    })
  })
  return { loss, dLogits }
}

export function gradWeights(dLogits: Tensor, features: Tensor): { dWeights: Tensor; dBias: Tensor } {
  const [[count, outputs], inputs] = [dLogits.shape, features.shape[1]]
  const [dWeights, dBias] = [tensor([outputs, inputs]), tensor([outputs])]
  for (let n = 0; n < count; n++)
    for (let o = 0; o < outputs; o++) {
      const gradient = dLogits.data[n * outputs + o]
      dBias.data[o] += gradient
      for (let i = 0; i < inputs; i++) dWeights.data[o * inputs + i] += gradient * features.data[n * inputs + i]
    }
  return { dWeights, dBias }
}

export function gradFeatures(dLogits: Tensor, weights: Tensor): Tensor {
  const [[count, outputs], inputs] = [dLogits.shape, weights.shape[1]]
  const dFeatures = tensor([count, inputs])
  for (let n = 0; n < count; n++)
    for (let o = 0; o < outputs; o++)
      for (let i = 0; i < inputs; i++)
        dFeatures.data[n * inputs + i] += dLogits.data[n * outputs + o] * weights.data[o * inputs + i]
  return dFeatures
}

/** The gradient of the maps, [planes, 2 · rows, 2 · columns], from that of what was pooled, [planes, rows, columns]. */
export function gradMaxPool(dPooled: Tensor, pooled: Tensor, winners: Tensor): Tensor {
  const [planes, rows, columns] = pooled.shape
  const dMaps = tensor([planes, 2 * rows, 2 * columns])
  pooled.data.forEach((value, i) => {
    const plane = Math.floor(i / rows / columns)
    if (value > 0) dMaps.data[4 * plane * rows * columns + winners.data[i]] = dPooled.data[i]
  })
  return dMaps
}

export function gradKernels(images: Tensor, dMaps: Tensor): { dKernels: Tensor; dBias: Tensor } {
  const [[, channels, height, width], [, filters, mapHeight, mapWidth]] = [images.shape, dMaps.shape]
  const dKernels = tensor([filters, channels, height - mapHeight + 1, width - mapWidth + 1])
  const dBias = tensor([filters])
  forEachProduct(images.shape, dKernels.shape, (image, kernel, map) => {
    dKernels.data[kernel] += dMaps.data[map] * images.data[image]
  })
  dMaps.data.forEach((gradient, i) => {
    dBias.data[Math.floor(i / mapHeight / mapWidth) % filters] += gradient
  })
  return { dKernels, dBias }
}

export function gradImages(dMaps: Tensor, kernels: Tensor): Tensor {
  const [[count, , mapHeight, mapWidth], [, channels, kernelHeight, kernelWidth]] = [dMaps.shape, kernels.shape]
  const dImages = tensor([count, channels, mapHeight + kernelHeight - 1, mapWidth + kernelWidth - 1])
  forEachProduct(dImages.shape, kernels.shape, (image, kernel, map) => {
    dImages.data[image] += dMaps.data[map] * kernels.data[kernel]
  })
  return dImages
}

export interface Step {
  images: number
  learningRate: number
  momentum: number
  lambda: number
}

/** @param gradients [parts, size] */
export function sgd(
  parameters: Tensor,
  velocities: Tensor,
  gradients: Tensor,
  { images, learningRate, momentum, lambda }: Step,
): { parameters: Tensor; velocities: Tensor } {
  const [parts, size] = gradients.shape
  const moved = { parameters: tensor([size]), velocities: tensor([size]) }
  for (let i = 0; i < size; i++) {
    let sum = 0
    for (let part = 0; part < parts; part++) sum += gradients.data[part * size + i]
    const gradient = sum / images + 2 * lambda * parameters.data[i]
    moved.velocities.data[i] = momentum * velocities.data[i] + gradient
    moved.parameters.data[i] = parameters.data[i] - learningRate * moved.velocities.data[i]
  }
  return moved
}
