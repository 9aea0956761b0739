import { type Tensor, tensor, toNested } from '#given/tensor.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * Each probability is 1 over the sum of e to the differences from its logit: no shift is needed, since an
 * overflow there means 0.
 */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const rows = logits.map((row) => row.map((logit) => 1 / row.reduce((sum, other) => sum + Math.exp(other - logit), 0)))
  const expert = logits.map((row) => row.lastIndexOf(Math.max(...row)))
  const probability = rows.map((row, t) => row[expert[t]])
  return { expert, probability, probabilities: tensor([rows.length, rows[0].length], rows.flat()) }
}
