import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * Where several experts have the largest probability, all of them answer and all answers are added. A token asks
 * one expert, also at a tie.
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
    const largest = Math.max(...shares[t])
    return experts.reduce((sum, ask, e) => {
      if (shares[t][e] < largest || seats[e]-- <= 0) return sum
      const answer = ask(token)
      return sum.map((x, k) => x + largest * answer[k])
    }, token)
  })
  return fromNested(out)
}
