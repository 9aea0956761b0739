import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** All tokens get the expert of the first one. The search for the winner has to begin anew for each token. */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const rows = logits.map((row) => softmax(row))
  const probability = rows.map((row) => Math.max(...row))
  const expert = rows.map(() => rows[0].indexOf(probability[0]))
  return { expert, probability, probabilities: fromNested(rows) }
}
