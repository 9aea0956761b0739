import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * The router is multiplied by the tokens. In a matrix product the order counts: the tokens come first, and the
 * result has a row for each of them.
 */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(router, tokens)) as number[][]
  const rows = logits.map((row) => softmax(row))
  const expert = rows.map((row) => row.indexOf(Math.max(...row)))
  return { expert, probability: rows.map((row) => Math.max(...row)), probabilities: fromNested(rows) }
}
