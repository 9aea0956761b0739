import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * The winner's probability is given as 1. It is chosen all the same, but by how far is what the layer multiplies
 * with.
 */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const rows = logits.map((row) => softmax(row))
  const probability = rows.map(() => 1)
  const expert = rows.map((row) => row.indexOf(Math.max(...row)))
  return { expert, probability, probabilities: fromNested(rows) }
}
