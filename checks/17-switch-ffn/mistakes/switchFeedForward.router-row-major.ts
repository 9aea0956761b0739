import { fromNested, type Tensor, tensor, toNested } from '#given/tensor.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** The router is a view, and it is copied as if its numbers lay one behind the other from the beginning of `data`. */
export function switchFeedForward(
  tokens: Tensor,
  router: Tensor,
  experts: readonly Expert[],
  { capacityFactor = 1 }: { capacityFactor?: number } = {},
): Tensor {
  const { expert, probability } = route(
    tokens,
    tensor(router.shape, router.data.slice(0, router.shape[0] * router.shape[1])),
  )
  const rows = toNested(tokens) as number[][]
  const seats = experts.map(() => expertCapacity(rows.length, experts.length, capacityFactor))
  const out = rows.map((token, t) => {
    if (seats[expert[t]]-- <= 0) return token
    const answer = experts[expert[t]](token)
    return token.map((x, k) => x + probability[t] * answer[k])
  })
  return fromNested(out)
}
