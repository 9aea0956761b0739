import { fromNested, type Tensor } from '#given/tensor.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * The tokens are a view, and where they are read as rows its strides are ignored: the token that the expert gets
 * is another one than the router saw.
 */
export function switchFeedForward(
  tokens: Tensor,
  router: Tensor,
  experts: readonly Expert[],
  { capacityFactor = 1 }: { capacityFactor?: number } = {},
): Tensor {
  const { expert, probability } = route(tokens, router)
  const [n, width] = tokens.shape
  const seats = experts.map(() => expertCapacity(n, experts.length, capacityFactor))
  const out: number[][] = []
  for (let t = 0; t < n; t++) {
    const token = Array.from({ length: width }, (_, k) => tokens.data[tokens.offset + t * width + k])
    const answer = seats[expert[t]]-- > 0 ? experts[expert[t]](token) : token.map(() => 0)
    out.push(token.map((x, k) => x + probability[t] * answer[k]))
  }
  return fromNested(out)
}
