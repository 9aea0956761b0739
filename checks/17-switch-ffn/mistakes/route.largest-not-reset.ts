import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * The largest probability so far is kept from token to token, so that a later token is compared with an earlier
 * one’s. The search begins anew for each token.
 */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const rows = logits.map((row) => softmax(row))
  let [best, largest] = [0, Number.NEGATIVE_INFINITY]
  const expert = rows.map((row) => {
    row.forEach((p, e) => {
      if (p > largest) [best, largest] = [e, p]
    })
    return best
  })
  return { expert, probability: rows.map((row, t) => row[expert[t]]), probabilities: fromNested(rows) }
}
