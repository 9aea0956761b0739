import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { type Expert, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** Every token is served, however full its expert is. Beyond the capacity a token comes out as it went in. */
export function switchFeedForward(
  tokens: Tensor,
  router: Tensor,
  experts: readonly Expert[],
  { capacityFactor = 1 }: { capacityFactor?: number } = {},
): Tensor {
  const { expert, probability } = route(tokens, router)
  const out = (toNested(tokens) as number[][]).map((token, t) => {
    const answer = experts[expert[t]](token)
    return token.map((x, k) => x + probability[t] * answer[k])
  })
  return fromNested(out)
}
