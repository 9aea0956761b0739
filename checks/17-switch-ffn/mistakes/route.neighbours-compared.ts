import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * Each probability is compared with the one before it, and not with the largest so far: the last one that rises
 * wins.
 */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const rows = logits.map((row) => softmax(row))
  const expert = rows.map((row) => {
    let best = 0
    for (let e = 1; e < row.length; e++) if (row[e] > row[e - 1]) best = e
    return best
  })
  return { expert, probability: rows.map((row, t) => row[expert[t]]), probabilities: fromNested(rows) }
}
