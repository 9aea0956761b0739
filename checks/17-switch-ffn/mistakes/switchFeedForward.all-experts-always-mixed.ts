import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { type Expert, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * All experts are asked by every token, and their answers are added up, each times its probability. That is a
 * mixture of experts, and nobody has a seat in it; a Switch layer asks the most probable one alone, while it has
 * seats.
 */
export function switchFeedForward(tokens: Tensor, router: Tensor, experts: readonly Expert[]): Tensor {
  const shares = toNested(route(tokens, router).probabilities) as number[][]
  const out = (toNested(tokens) as number[][]).map((token, t) => {
    const answers = experts.map((ask) => ask(token))
    return token.map((x, k) => answers.reduce((sum, answer, e) => sum + shares[t][e] * answer[k], x))
  })
  return fromNested(out)
}
