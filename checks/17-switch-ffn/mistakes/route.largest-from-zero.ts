import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * The search for the largest logit begins at 0, so a token whose logits are all negative stays with expert 0.
 * Begin with a number that every logit can beat.
 */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const rows = logits.map((row) => softmax(row))
  const expert = logits.map((row) => {
    let [best, winner] = [0, 0]
    for (let e = 0; e < row.length; e++) {
      if (row[e] > best) [best, winner] = [row[e], e]
    }
    return winner
  })
  return { expert, probability: expert.map((e, t) => rows[t][e]), probabilities: fromNested(rows) }
}
