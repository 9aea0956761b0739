import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** `probability` holds the probability of expert 0 for every token, not that of the expert that the token goes to. */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const rows = logits.map((row) => softmax(row))
  const probability = rows.map((row) => row[0])
  const expert = rows.map((row) => row.indexOf(Math.max(...row)))
  return { expert, probability, probabilities: fromNested(rows) }
}
