import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** The search for the largest begins with expert 1, and expert 0 is never chosen. They are counted from 0. */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const rows = logits.map((row) => softmax(row))
  const expert = rows.map((row) => {
    let best = 1
    for (let e = 2; e < row.length; e++) if (row[e] > row[best]) best = e
    return best
  })
  return { expert, probability: rows.map((row, t) => row[expert[t]]), probabilities: fromNested(rows) }
}
