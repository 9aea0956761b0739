import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * The first token whose expert is full ends the loop, and all tokens after it stay as they are. Other experts may
 * still have seats for them.
 */
export function switchFeedForward(
  tokens: Tensor,
  router: Tensor,
  experts: readonly Expert[],
  { capacityFactor = 1 }: { capacityFactor?: number } = {},
): Tensor {
  const { expert, probability } = route(tokens, router)
  const rows = toNested(tokens) as number[][]
  const seats = experts.map(() => expertCapacity(rows.length, experts.length, capacityFactor))
  for (let t = 0; t < rows.length; t++) {
    const e = expert[t]
    if (seats[e]-- <= 0) break
    const answer = experts[e](rows[t])
    rows[t] = rows[t].map((x, k) => x + probability[t] * answer[k])
  }
  return fromNested(rows)
}
