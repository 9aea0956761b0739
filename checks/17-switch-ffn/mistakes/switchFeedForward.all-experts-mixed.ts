import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * All experts are asked, and their answers are added up, each times its probability. That is a mixture of
 * experts; a Switch layer asks the most probable one alone.
 */
export function switchFeedForward(
  tokens: Tensor,
  router: Tensor,
  experts: readonly Expert[],
  { capacityFactor = 1 }: { capacityFactor?: number } = {},
): Tensor {
  const { expert, probabilities } = route(tokens, router)
  const rows = toNested(tokens) as number[][]
  const shares = toNested(probabilities) as number[][]
  const seats = experts.map(() => expertCapacity(rows.length, experts.length, capacityFactor))
  const out = rows.map((token, t) => {
    if (seats[expert[t]]-- <= 0) return token
    const answers = experts.map((ask) => ask(token))
    return token.map((x, k) => answers.reduce((sum, answer, e) => sum + shares[t][e] * answer[k], x))
  })
  return fromNested(out)
}
