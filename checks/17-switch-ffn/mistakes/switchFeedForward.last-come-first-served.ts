import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** The seats are given from the end of the batch. The tokens are served in their order, the first one first. */
export function switchFeedForward(
  tokens: Tensor,
  router: Tensor,
  experts: readonly Expert[],
  { capacityFactor = 1 }: { capacityFactor?: number } = {},
): Tensor {
  const { expert, probability } = route(tokens, router)
  const out = toNested(tokens) as number[][]
  const seats = experts.map(() => expertCapacity(out.length, experts.length, capacityFactor))
  for (let t = out.length - 1; t >= 0; t--) {
    if (seats[expert[t]]-- <= 0) continue
    const answer = experts[expert[t]](out[t])
    out[t] = out[t].map((x, k) => x + probability[t] * answer[k])
  }
  return fromNested(out)
}
