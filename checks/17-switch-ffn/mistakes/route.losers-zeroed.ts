import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * In `probabilities` only the winner's is left and the others are 0. The load-balancing loss needs all of them:
 * they are what it has a slope in.
 */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const rows = logits.map((row) => softmax(row))
  const probability = rows.map((row) => Math.max(...row))
  const expert = rows.map((row, t) => row.indexOf(probability[t]))
  return {
    expert,
    probability,
    probabilities: fromNested(rows.map((row, t) => row.map((p) => (p === probability[t] ? p : 0)))),
  }
}
