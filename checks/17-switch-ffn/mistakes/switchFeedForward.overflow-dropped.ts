import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * A token whose expert is full is left out, and the result has too few rows. It comes out as it went in, in its own
 * row.
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
  const out: number[][] = []
  rows.forEach((token, t) => {
    const e = expert[t]
    if (seats[e]-- <= 0) return
    const answer = experts[e](token)
    out.push(token.map((x, k) => x + probability[t] * answer[k]))
  })
  return fromNested(out)
}
