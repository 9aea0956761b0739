import { type Tensor, tensor, toNested } from '#given/tensor.ts'
import { type Expert, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** A token's place is how many before it chose the same expert; beyond the capacity the gate is 0. */
export function switchFeedForward(
  tokens: Tensor,
  router: Tensor,
  experts: readonly Expert[],
  { capacityFactor = 1 }: { capacityFactor?: number } = {},
): Tensor {
  const { expert, probabilities } = route(tokens, router)
  const shares = toNested(probabilities) as number[][]
  const [n, width] = tokens.shape
  const out = tensor([n, width])
  const capacity = Math.floor((n / experts.length) * capacityFactor)
  for (let t = 0; t < n; t++) {
    const place = expert.slice(0, t).filter((chosen) => chosen === expert[t]).length
    const gate = place < capacity ? shares[t][expert[t]] : 0
    const token = Array.from(
      { length: width },
      (_, k) => tokens.data[tokens.offset + t * tokens.strides[0] + k * tokens.strides[1]],
    )
    const answer = experts[expert[t]](token)
    for (let k = 0; k < width; k++) out.data[t * width + k] = gate * answer[k] + token[k]
  }
  return out
}
