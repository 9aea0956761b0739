import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** The answers of all experts are averaged. A Switch layer asks one expert for each token, the most probable one. */
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
    if (seats[expert[t]]-- <= 0) return token
    const answers = experts.map((ask) => ask(token))
    return token.map(
      (x, k) => x + (probability[t] * answers.reduce((sum, answer) => sum + answer[k], 0)) / answers.length,
    )
  })
  return fromNested(out)
}
