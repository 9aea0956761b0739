import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * Softmax is taken down the columns, over the tokens of the batch, so an expert's probabilities sum to 1 and a
 * token's do not. Each token chooses among experts, on its own.
 */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const columns = logits[0].map((_, e) => softmax(logits.map((row) => row[e])))
  const rows = logits.map((_, t) => columns.map((column) => column[t]))
  const probability = rows.map((row) => Math.max(...row))
  const expert = rows.map((row, t) => row.indexOf(probability[t]))
  return { expert, probability, probabilities: fromNested(rows) }
}
