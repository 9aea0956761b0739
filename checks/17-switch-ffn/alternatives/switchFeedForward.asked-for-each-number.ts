import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** The expert is asked again for every number of its token. */
export function switchFeedForward(
  tokens: Tensor,
  router: Tensor,
  experts: readonly Expert[],
  options?: { capacityFactor?: number },
): Tensor {
  const { expert, probability } = route(tokens, router)
  const rows = toNested(tokens) as number[][]
  const capacity = expertCapacity(rows.length, experts.length, options?.capacityFactor ?? 1)
  const served = new Map<number, number>()
  const out = rows.map((token, t) => {
    const e = expert[t]
    const before = served.get(e) ?? 0
    served.set(e, before + 1)
    return before < capacity ? token.map((x, k) => x + probability[t] * experts[e](token)[k]) : token
  })
  return fromNested(out)
}
