import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** Sorts pairs of probability and expert, and takes the first; of equal ones, whichever sorting puts there. */
export function route(tokens: Tensor, router: Tensor): Routing {
  const rows = (toNested(matmul(tokens, router)) as number[][]).map((logits) => softmax(logits))
  const winners = rows.map((row) => row.map((p, e) => ({ p, e })).sort((a, b) => b.p - a.p || b.e - a.e)[0])
  return {
    expert: winners.map(({ e }) => e),
    probability: winners.map(({ p }) => p),
    probabilities: fromNested(rows),
  }
}
