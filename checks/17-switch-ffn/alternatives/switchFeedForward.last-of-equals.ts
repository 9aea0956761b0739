import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { type Expert, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** Chooses its experts itself, of equal ones the last, and keeps a list of free seats. */
export function switchFeedForward(
  tokens: Tensor,
  router: Tensor,
  experts: readonly Expert[],
  { capacityFactor = 1 }: { capacityFactor?: number } = {},
): Tensor {
  const shares = toNested(route(tokens, router).probabilities) as number[][]
  const seats = experts.flatMap((_, e) =>
    new Array<number>(Math.floor((shares.length * capacityFactor) / experts.length)).fill(e),
  )
  const rows = (toNested(tokens) as number[][]).map((token, t) => {
    const e = shares[t].lastIndexOf(Math.max(...shares[t]))
    const seat = seats.indexOf(e)
    if (seat < 0) return [...token]
    seats.splice(seat, 1)
    return Array.from(experts[e](Object.freeze([...token])), (answer, k) => token[k] + shares[t][e] * answer)
  })
  return fromNested(rows)
}
