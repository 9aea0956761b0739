import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * A token whose expert is full goes to the most probable one that still has a seat. In this layer it is not sent
 * on: it comes out as it went in.
 */
export function switchFeedForward(
  tokens: Tensor,
  router: Tensor,
  experts: readonly Expert[],
  { capacityFactor = 1 }: { capacityFactor?: number } = {},
): Tensor {
  const shares = toNested(route(tokens, router).probabilities) as number[][]
  const rows = toNested(tokens) as number[][]
  const seats = experts.map(() => expertCapacity(rows.length, experts.length, capacityFactor))
  const out = rows.map((token, t) => {
    const order = experts.map((_, e) => e).sort((a, b) => shares[t][b] - shares[t][a])
    const e = order.find((candidate) => seats[candidate] > 0)
    if (e === undefined) return token
    seats[e]--
    const answer = experts[e](token)
    return token.map((x, k) => x + shares[t][e] * answer[k])
  })
  return fromNested(out)
}
