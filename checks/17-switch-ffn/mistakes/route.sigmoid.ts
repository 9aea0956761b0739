import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * Each logit goes through a sigmoid of its own, so a token's probabilities do not sum to 1. Experts compete for
 * a token: softmax divides by what all of them have.
 */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const rows = logits.map((row) => row.map((logit) => 1 / (1 + Math.exp(-logit))))
  const probability = rows.map((row) => Math.max(...row))
  const expert = rows.map((row, t) => row.indexOf(probability[t]))
  return { expert, probability, probabilities: fromNested(rows) }
}
