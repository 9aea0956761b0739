/** The last layer is only a 1×1 convolution: its bias and its ReLU are missing. Every layer has both. */
import type { Tensor } from '#given/tensor.ts'
import {
  type Layer,
  mlpConv as layersBefore,
  pointwiseConv,
} from '#solutions/16-network-in-network/network-in-network.ts'

export function mlpConv(images: Tensor, layers: readonly Layer[]): Tensor {
  const [before, last] = [layers.slice(0, -1), layers[layers.length - 1]]
  return pointwiseConv(before.length > 0 ? layersBefore(images, before) : images, last.weights)
}
