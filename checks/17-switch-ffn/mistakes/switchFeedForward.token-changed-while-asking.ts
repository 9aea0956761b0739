import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * The token’s numbers are replaced one by one while its expert is still being asked, so that the expert answers to a
 * token that is half changed. Ask once, before anything is added.
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
  const out = rows.map((token, t) => {
    const e = expert[t]
    if (seats[e]-- <= 0) return token
    for (let k = 0; k < token.length; k++) token[k] += probability[t] * experts[e](token)[k]
    return token
  })
  return fromNested(out)
}
