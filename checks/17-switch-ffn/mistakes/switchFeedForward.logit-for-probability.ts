import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * The answer is multiplied by the winner's logit. Softmax comes first: the factor is a probability, between 0
 * and 1.
 */
export function switchFeedForward(
  tokens: Tensor,
  router: Tensor,
  experts: readonly Expert[],
  { capacityFactor = 1 }: { capacityFactor?: number } = {},
): Tensor {
  const { expert } = route(tokens, router)
  const logits = toNested(matmul(tokens, router)) as number[][]
  const rows = toNested(tokens) as number[][]
  const seats = experts.map(() => expertCapacity(rows.length, experts.length, capacityFactor))
  const out = rows.map((token, t) => {
    if (seats[expert[t]]-- <= 0) return token
    const answer = experts[expert[t]](token)
    return token.map((x, k) => x + logits[t][expert[t]] * answer[k])
  })
  return fromNested(out)
}
