/** The bias as the weight of one channel more, which is 1 everywhere. */
import { fromNested, type Tensor, tensor, toNested } from '#given/tensor.ts'
import { conv2dVectorized } from '#solutions/13-vectorization/vectorization.ts'

interface Layer {
  weights: Tensor
  bias: Tensor
}

export function mlpConv(images: Tensor, layers: readonly Layer[]): Tensor {
  let current = toNested(images) as number[][][][]
  for (const { weights, bias } of layers) {
    const biases = toNested(bias) as number[]
    const kernels = (toNested(weights) as number[][]).map((row, f) => [...row, biases[f]].map((w) => [[w]]))
    const withOnes = current.map((planes) => [...planes, planes[0].map((row) => row.map(() => 1))])
    const sums = conv2dVectorized(fromNested(withOnes), fromNested(kernels))
    current = toNested(
      tensor(
        sums.shape,
        (toNested(sums) as number[][][][]).flat(3).map((x) => (x > 0 ? x : 0)),
      ),
    ) as number[][][][]
  }
  return fromNested(current)
}
