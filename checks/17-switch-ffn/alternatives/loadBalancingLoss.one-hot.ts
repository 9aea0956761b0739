import { type Tensor, tensor } from '#given/tensor.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'

/** Matrix products: ones times the probabilities, and ones times a matrix with a 1 where each token went. */
export function loadBalancingLoss(
  probabilities: Tensor,
  expert: readonly number[],
  experts: number,
  alpha: number,
): number {
  const n = expert.length
  const ones = tensor([1, n], new Array<number>(n).fill(1 / n))
  const went = tensor([n, experts])
  expert.forEach((e, t) => {
    went.data[t * experts + e] = 1
  })
  const share = matmul(ones, went)
  const column: Tensor = { ...share, shape: [experts, 1], strides: [share.strides[1], 1] }
  const loss = matmul(matmul(ones, probabilities), column)
  return alpha * experts * loss.data[loss.offset]
}
