/**
 * ReLU is applied to what goes into a layer, and not to what comes out of it. The images come into the first layer
 * as they are, and what the last layer puts out passes a ReLU too.
 */
import { fromNested, type Nested, type Tensor, tensor, toNested } from '#given/tensor.ts'
import { type Layer, pointwiseConv } from '#solutions/16-network-in-network/network-in-network.ts'

const positiveOf = (numbers: Nested): Nested =>
  typeof numbers === 'number' ? Math.max(0, numbers) : numbers.map(positiveOf)

function layerOf(images: Tensor, weights: Tensor, bias: Tensor): Tensor {
  const clamped = fromNested(positiveOf(toNested(images)))
  const sums = fromNested(toNested(pointwiseConv(clamped, weights)))
  const [, filters, height, width] = sums.shape
  return tensor(
    sums.shape,
    sums.data.map(
      (sum, i) => sum + bias.data[bias.offset + (Math.floor(i / (height * width)) % filters) * bias.strides[0]],
    ),
  )
}

export function mlpConv(images: Tensor, layers: readonly Layer[]): Tensor {
  let current = images
  for (const { weights, bias } of layers) current = layerOf(current, weights, bias)
  return current
}
