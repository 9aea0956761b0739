/** The 1×1 convolution of the task before, then bias and ReLU in its result. */
import { type Tensor, tensor, toNested } from '#given/tensor.ts'
import { pointwiseConv } from '#solutions/16-network-in-network/network-in-network.ts'

interface Layer {
  weights: Tensor
  bias: Tensor
}

export function mlpConv(images: Tensor, layers: readonly Layer[]): Tensor {
  return layers.reduce((current, { weights, bias }) => {
    const sums = pointwiseConv(current, weights)
    const [outputs, plane] = [weights.shape[0], sums.shape[2] * sums.shape[3]]
    const biases = toNested(bias) as number[]
    const numbers = (toNested(sums) as number[][][][]).flat(3)
    return tensor(
      sums.shape,
      numbers.map((sum, i) => Math.max(sum + biases[Math.floor(i / plane) % outputs], 0)),
    )
  }, images)
}
