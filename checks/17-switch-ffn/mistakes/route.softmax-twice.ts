import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** Softmax is taken twice: the second one makes probabilities of probabilities, which are closer together. */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const rows = logits.map((row) => softmax(softmax(row)))
  const expert = rows.map((row) => row.indexOf(Math.max(...row)))
  return { expert, probability: rows.map((row) => Math.max(...row)), probabilities: fromNested(rows) }
}
