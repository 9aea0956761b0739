import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** Each expert gathers its tokens, as many as fit, and its answers are scattered back into a copy of the tokens. */
export function switchFeedForward(
  tokens: Tensor,
  router: Tensor,
  experts: readonly Expert[],
  { capacityFactor = 1 }: { capacityFactor?: number } = {},
): Tensor {
  const { expert, probability } = route(tokens, router)
  const out = toNested(tokens) as number[][]
  const capacity = expertCapacity(expert.length, experts.length, capacityFactor)
  experts.forEach((ask, e) => {
    const mine = expert.flatMap((chosen, t) => (chosen === e ? [t] : [])).slice(0, capacity)
    const answers = mine.map((t) => ask(out[t]))
    mine.forEach((t, i) => {
      out[t] = out[t].map((x, k) => x + probability[t] * answers[i][k])
    })
  })
  return fromNested(out)
}
