import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * The logits are returned as they are: they can be negative, and their sum is anything. Softmax is what makes
 * probabilities of them.
 */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const rows = logits
  const probability = rows.map((row) => Math.max(...row))
  const expert = rows.map((row, t) => row.indexOf(probability[t]))
  return { expert, probability, probabilities: fromNested(rows) }
}
