// Lesson 15's network on lesson 13's patches and products: a batch is one matrix, made once and used there and back.
import { type Tensor, tensor } from '#given/tensor.ts'
import { softmax } from '../../../solutions/01-softmax/softmax.ts'
import type { Parameters } from '../../../solutions/15-cnn/cnn.ts'

export type Products = Pick<typeof import('../../../solutions/13-vectorization/vectorization.ts'), 'im2col' | 'matmul'>

export interface Gradients {
  loss: number
  gradients: Parameters
}

/** What lesson 15's `lossAndGradients` gives. */
export function lossAndGradients(
  { im2col, matmul }: Products,
  { kernels, kernelBias, weights, bias }: Parameters,
  images: Tensor,
  labels: ArrayLike<number>,
): Gradients {
  const [[batch, , height, width], [filters, , rows, columns]] = [images.shape, kernels.shape]
  const patches = im2col(images, rows, columns)
  const maps = matmul(patches, transposed(tensor([filters, rows * columns], kernels.data)))
  const mapShape = [batch, filters, height - rows + 1, width - columns + 1]
  const { features, winners } = pooled(maps.data, mapShape, kernelBias.data)
  const { loss, dLogits } = lossOf(matmul(features, weights), bias.data, labels)
  const dFeatures = matmul(dLogits, transposed(weights))
  const dMaps = tensor(maps.shape)
  for (const [i, gradient] of dFeatures.data.entries()) if (features.data[i] > 0) dMaps.data[winners[i]] = gradient
  const gradients = {
    kernels: tensor(kernels.shape, matmul(transposed(dMaps), patches).data),
    kernelBias: sumOfRows(dMaps),
    weights: matmul(transposed(features), dLogits),
    bias: sumOfRows(dLogits),
  }
  return { loss, gradients }
}

/**
 * The largest number of each window of 2×2, its place, the bias added, ReLU.
 *
 * @param data the maps as the product leaves them: the filters take turns
 * @param shape [batch, filters, height, width]
 */
function pooled(data: Float64Array, [batch, filters, height, width]: number[], bias: Float64Array) {
  const [rows, columns] = [height >> 1, width >> 1]
  const features = tensor([batch, filters * rows * columns])
  const winners = new Int32Array(features.data.length)
  let i = 0
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++)
      for (let y = 0; y < rows; y++)
        for (let x = 0; x < columns; x++, i++) {
          const corner = ((n * height + 2 * y) * width + 2 * x) * filters + f
          winners[i] = largestOf(data, corner, filters, width * filters)
          features.data[i] = Math.max(0, data[winners[i]] + bias[f])
        }
  return { features, winners }
}

function largestOf(data: Float64Array, corner: number, right: number, down: number): number {
  const upper = data[corner + right] > data[corner] ? corner + right : corner
  const below = corner + down
  const lower = data[below + right] > data[below] ? below + right : below
  return data[lower] > data[upper] ? lower : upper
}

function lossOf(products: Tensor, bias: Float64Array, labels: ArrayLike<number>): { loss: number; dLogits: Tensor } {
  const [n, classes] = products.shape
  const dLogits = tensor([n, classes])
  let loss = 0
  for (let i = 0; i < n; i++) {
    const probs = softmax(Array.from(bias, (b, k) => products.data[i * classes + k] + b))
    loss -= Math.log(probs[labels[i]]) / n
    for (const [k, p] of probs.entries()) dLogits.data[i * classes + k] = (p - Number(k === labels[i])) / n
  }
  return { loss, dLogits }
}

function transposed(matrix: Tensor): Tensor {
  return { ...matrix, shape: matrix.shape.toReversed(), strides: matrix.strides.toReversed() }
}

function sumOfRows({ data, shape: [, columns] }: Tensor): Tensor {
  const sums = tensor([columns])
  for (let i = 0; i < data.length; i++) sums.data[i % columns] += data[i]
  return sums
}
