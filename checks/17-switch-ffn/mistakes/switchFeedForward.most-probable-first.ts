import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * The seats go to the tokens with the largest probabilities. Here they are given in the order of the batch,
 * whatever the probabilities.
 */
export function switchFeedForward(
  tokens: Tensor,
  router: Tensor,
  experts: readonly Expert[],
  { capacityFactor = 1 }: { capacityFactor?: number } = {},
): Tensor {
  const { expert, probability } = route(tokens, router)
  const out = toNested(tokens) as number[][]
  const seats = experts.map(() => expertCapacity(out.length, experts.length, capacityFactor))
  const order = out.map((_, t) => t).sort((a, b) => probability[b] - probability[a])
  for (const t of order) {
    if (seats[expert[t]]-- <= 0) continue
    const answer = experts[expert[t]](out[t])
    out[t] = out[t].map((x, k) => x + probability[t] * answer[k])
  }
  return fromNested(out)
}
