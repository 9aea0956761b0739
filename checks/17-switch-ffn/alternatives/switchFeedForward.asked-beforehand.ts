import { type Tensor, tensor, toNested } from '#given/tensor.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** Asks for overflowing tokens as well and multiplies their answers by 0; the result is a view, column by column. */
export function switchFeedForward(
  tokens: Tensor,
  router: Tensor,
  experts: readonly Expert[],
  { capacityFactor = 1 }: { capacityFactor?: number } = {},
): Tensor {
  const { expert, probability } = route(tokens, router)
  const [n, width] = tokens.shape
  const rows = toNested(tokens) as number[][]
  const answers = rows.map((token, t) => experts[expert[t]]([...token]))
  const capacity = expertCapacity(n, experts.length, capacityFactor)
  const gates = probability.map((p, t) => {
    const before = expert.slice(0, t).filter((e) => e === expert[t]).length
    return before < capacity ? p : 0
  })
  const out = tensor([width, n])
  for (let t = 0; t < n; t++)
    for (let k = 0; k < width; k++) out.data[k * n + t] = rows[t][k] + gates[t] * answers[t][k]
  return { data: out.data, shape: [n, width], strides: [1, n], offset: 0 }
}
