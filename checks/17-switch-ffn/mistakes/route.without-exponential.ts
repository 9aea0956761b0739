import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * The logits are divided by their sum, without the exponential. That is the second half of softmax alone:
 * negative logits give negative probabilities.
 */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const rows = logits.map((row) => row.map((logit) => logit / row.reduce((sum, x) => sum + x, 0)))
  const probability = rows.map((row) => Math.max(...row))
  const expert = rows.map((row, t) => row.indexOf(probability[t]))
  return { expert, probability, probabilities: fromNested(rows) }
}
