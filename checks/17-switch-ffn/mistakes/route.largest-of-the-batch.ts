import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * `probability` holds the largest probability of the whole batch, for every token. Each token has a winner of
 * its own.
 */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const rows = logits.map((row) => softmax(row))
  const probability = rows.map(() => Math.max(...rows.flat()))
  const expert = rows.map((row) => row.indexOf(Math.max(...row)))
  return { expert, probability, probabilities: fromNested(rows) }
}
