/**
 * The index of the bias goes on counting from one image to the next, and reads behind the end of the biases. Each
 * image begins with output 0 again.
 */
import { fromNested, type Tensor, tensor, toNested } from '#given/tensor.ts'
import { type Layer, pointwiseConv } from '#solutions/16-network-in-network/network-in-network.ts'

function layerOf(images: Tensor, weights: Tensor, bias: Tensor): Tensor {
  const sums = fromNested(toNested(pointwiseConv(images, weights)))
  const [, , height, width] = sums.shape
  return tensor(
    sums.shape,
    sums.data.map((sum, i) =>
      Math.max(0, sum + bias.data[bias.offset + Math.floor(i / (height * width)) * bias.strides[0]]),
    ),
  )
}

export function mlpConv(images: Tensor, layers: readonly Layer[]): Tensor {
  let current = images
  for (const { weights, bias } of layers) current = layerOf(current, weights, bias)
  return current
}
