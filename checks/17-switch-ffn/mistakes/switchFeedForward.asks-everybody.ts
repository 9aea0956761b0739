import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * The numbers are right, but every expert is called with every token, and all answers but one are thrown away.
 * That costs as much as having no router: only the token's own expert is to be called.
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
    const answers = experts.map((ask) => ask(token))
    if (seats[expert[t]]-- <= 0) return token
    return token.map((x, k) => x + probability[t] * answers[expert[t]][k])
  })
  return fromNested(out)
}
