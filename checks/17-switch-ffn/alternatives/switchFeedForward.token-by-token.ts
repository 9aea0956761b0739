import { type Tensor, toNested } from '#given/tensor.ts'
import { type Expert, expertCapacity, route } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** Every token is routed on its own, asks its expert again for each number, and the result is a column-major view. */
export function switchFeedForward(
  tokens: Tensor,
  router: Tensor,
  experts: readonly Expert[],
  { capacityFactor = 1 }: { capacityFactor?: number } = {},
): Tensor {
  const [n, width] = tokens.shape
  const served = new Map<number, number>()
  const data = new Float64Array(n * width)
  for (let t = 0; t < n; t++) {
    const one: Tensor = { ...tokens, shape: [1, width], offset: tokens.offset + t * tokens.strides[0] }
    const [token] = toNested(one) as number[][]
    const {
      expert: [e],
      probability: [p],
    } = route(one, router)
    const before = served.get(e) ?? 0
    const isServed = before + 1 <= expertCapacity(n, experts.length, capacityFactor)
    for (let k = 0; k < width; k++) data[k * n + t] = isServed ? token[k] + p * experts[e](token)[k] : token[k]
    served.set(e, before + 1)
  }
  return { data, shape: [n, width], strides: [1, n], offset: 0 }
}
