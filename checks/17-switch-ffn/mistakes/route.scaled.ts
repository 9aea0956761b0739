import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * The logits are divided by the square root of the width before softmax, as attention does it. A router's logits
 * are taken as they are.
 */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const scale = Math.sqrt(tokens.shape[1])
  const rows = logits.map((row) => softmax(row.map((logit) => logit / scale)))
  const probability = rows.map((row) => Math.max(...row))
  const expert = rows.map((row, t) => row.indexOf(probability[t]))
  return { expert, probability, probabilities: fromNested(rows) }
}
