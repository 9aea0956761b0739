import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * The expert's answer is added as it is. It is multiplied by the router's probability first: without it nothing
 * in the output depends on how sure the router was, and the router never learns.
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
  const served = new Array<number>(experts.length).fill(0)
  const out = rows.map((token, t) => {
    const [e, p] = [expert[t], probability[t]]
    if (!(served[e] < capacity)) return token
    served[e]++
    const answer = experts[e](token)
    return token.map((x, k) => x + answer[k])
  })
  return fromNested(out)
}
