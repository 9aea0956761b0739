import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { type Expert, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** The number of experts is left out of the capacity, so each has room for what all of them should share. */
export function switchFeedForward(
  tokens: Tensor,
  router: Tensor,
  experts: readonly Expert[],
  { capacityFactor = 1 }: { capacityFactor?: number } = {},
): Tensor {
  const { expert, probability } = route(tokens, router)
  const rows = toNested(tokens) as number[][]
  const capacity = Math.floor(rows.length * capacityFactor)
  const served = new Array<number>(experts.length).fill(0)
  const out = rows.map((token, t) => {
    const [e, p] = [expert[t], probability[t]]
    if (!(served[e] < capacity)) return token
    served[e]++
    const answer = experts[e](token)
    return token.map((x, k) => x + p * answer[k])
  })
  return fromNested(out)
}
