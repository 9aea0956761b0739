import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** The token is sent to the least probable expert: the comparison is the wrong way round. */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const rows = logits.map((row) => softmax(row))
  const probability = rows.map((row) => Math.min(...row))
  const expert = rows.map((row, t) => row.indexOf(probability[t]))
  return { expert, probability, probabilities: fromNested(rows) }
}
