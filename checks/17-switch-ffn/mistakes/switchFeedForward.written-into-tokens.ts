import type { Tensor } from '#given/tensor.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** The result is written into the tokens that were given. They belong to the caller: a new tensor is due. */
export function switchFeedForward(
  tokens: Tensor,
  router: Tensor,
  experts: readonly Expert[],
  { capacityFactor = 1 }: { capacityFactor?: number } = {},
): Tensor {
  const { expert, probability } = route(tokens, router)
  const [n, width] = tokens.shape
  const seats = experts.map(() => expertCapacity(n, experts.length, capacityFactor))
  for (let t = 0; t < n; t++) {
    if (seats[expert[t]]-- <= 0) continue
    const from = tokens.offset + t * tokens.strides[0]
    const token = Array.from({ length: width }, (_, k) => tokens.data[from + k * tokens.strides[1]])
    const answer = experts[expert[t]](token)
    for (let k = 0; k < width; k++) tokens.data[from + k * tokens.strides[1]] += probability[t] * answer[k]
  }
  return tokens
}
