import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * `expertCapacity` is given the number of experts for that of the tokens, and the other way round. The tokens come
 * first.
 */
export function switchFeedForward(
  tokens: Tensor,
  router: Tensor,
  experts: readonly Expert[],
  { capacityFactor = 1 }: { capacityFactor?: number } = {},
): Tensor {
  const { expert, probability } = route(tokens, router)
  const rows = toNested(tokens) as number[][]
  const seats = experts.map(() => expertCapacity(experts.length, rows.length, capacityFactor))
  const out = rows.map((token, t) => {
    const e = expert[t]
    if (seats[e]-- <= 0) return token
    const answer = experts[e](token)
    return token.map((x, k) => x + probability[t] * answer[k])
  })
  return fromNested(out)
}
