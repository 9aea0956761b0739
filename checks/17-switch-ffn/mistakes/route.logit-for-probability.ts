import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * `probability` holds the winner's logit. It is the number in front of softmax; the winner's number behind it is
 * due.
 */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const rows = logits.map((row) => softmax(row))
  const probability = logits.map((row) => Math.max(...row))
  const expert = logits.map((row, t) => row.indexOf(probability[t]))
  return { expert, probability, probabilities: fromNested(rows) }
}
