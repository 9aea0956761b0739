import { fromNested, type Tensor, tensor, toNested } from '#given/tensor.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** The experts are given a tensor. They take an ordinary array of numbers, and give one. */
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
    const answer = experts[e](tensor([token.length], token) as unknown as number[])
    return token.map((x, k) => x + probability[t] * answer[k])
  })
  return fromNested(out)
}
