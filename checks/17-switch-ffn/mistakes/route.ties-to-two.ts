import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * Where several experts have the largest probability, all of them are listed, and `expert` becomes longer than
 * the batch. A token has one expert, also at a tie.
 */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const rows = logits.map((row) => softmax(row))
  const probability = rows.map((row) => Math.max(...row))
  const expert = rows.flatMap((row, t) => row.flatMap((p, e) => (p === probability[t] ? [e] : [])))
  return { expert, probability, probabilities: fromNested(rows) }
}
