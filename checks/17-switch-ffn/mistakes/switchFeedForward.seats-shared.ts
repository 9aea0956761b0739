import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * All experts share one count of served tokens, so the first capacity tokens use up the seats of everybody. Each
 * expert has seats of its own.
 */
export function switchFeedForward(
  tokens: Tensor,
  router: Tensor,
  experts: readonly Expert[],
  { capacityFactor = 1 }: { capacityFactor?: number } = {},
): Tensor {
  const { expert, probability } = route(tokens, router)
  const rows = toNested(tokens) as number[][]
  const capacity = expertCapacity(rows.length, experts.length, capacityFactor)
  let count = 0
  const out = rows.map((token, t) => {
    const [e, p] = [expert[t], probability[t]]
    if (!(count < capacity)) return token
    count++
    const answer = experts[e](token)
    return token.map((x, k) => x + p * answer[k])
  })
  return fromNested(out)
}
