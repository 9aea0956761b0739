import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * The results stand expert after expert, in the order in which they were computed. Row t of the result belongs
 * to row t of the tokens.
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
  const out: number[][] = []
  experts.forEach((ask, e) => {
    const chosen = rows.map((_, t) => t).filter((t) => expert[t] === e)
    chosen.forEach((t, place) => {
      const answer = place < capacity ? ask(rows[t]) : rows[t].map(() => 0)
      out.push(rows[t].map((x, k) => x + probability[t] * answer[k]))
    })
  })
  return fromNested(out)
}
