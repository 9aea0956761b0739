import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * Infinity divided by Infinity is NaN: the exponential of a large logit overflows. Lesson 01's softmax subtracts
 * the largest logit first.
 */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const rows = logits.map((row) => {
    const exps = row.map((logit) => Math.exp(logit))
    const sum = exps.reduce((total, x) => total + x, 0)
    return exps.map((x) => x / sum)
  })
  const probability = rows.map((row) => Math.max(...row))
  const expert = rows.map((row, t) => row.indexOf(probability[t]))
  return { expert, probability, probabilities: fromNested(rows) }
}
