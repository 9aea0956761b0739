import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * Each row of probabilities is sorted, and sorting changes the array itself: afterwards its largest number stands
 * first, and where it stood before is lost.
 */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const rows = logits.map((row) => softmax(row))
  const expert = rows.map((row) => row.indexOf(row.sort((a, b) => b - a)[0]))
  return { expert, probability: rows.map((row) => row[0]), probabilities: fromNested(rows) }
}
