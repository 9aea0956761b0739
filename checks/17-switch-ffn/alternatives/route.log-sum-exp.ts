import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** The logarithm of the sum is subtracted inside the exponential. */
export function route(tokens: Tensor, router: Tensor): Routing {
  const [x, w] = [toNested(tokens) as number[][], toNested(router) as number[][]]
  const rows = x.map((token) => {
    const logits = w[0].map((_, e) => token.reduce((sum, value, k) => sum + value * w[k][e], 0))
    const largest = logits.reduce((a, b) => Math.max(a, b))
    const logSum = largest + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0))
    return logits.map((logit) => Math.exp(logit - logSum))
  })
  const expert = rows.map((row) => row.reduce((best, p, e) => (p > row[best] ? e : best), 0))
  return { expert, probability: expert.map((e, t) => rows[t][e]), probabilities: fromNested(rows) }
}
