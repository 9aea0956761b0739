import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * The expert with the largest absolute logit wins, so a strongly negative one does too. A negative logit speaks
 * against its expert.
 */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const rows = logits.map((row) => softmax(row))
  const probability = rows.map(
    (row, t) => row[logits[t].indexOf(logits[t].reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a)))],
  )
  const expert = logits.map((row) => row.indexOf(row.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a))))
  return { expert, probability, probabilities: fromNested(rows) }
}
