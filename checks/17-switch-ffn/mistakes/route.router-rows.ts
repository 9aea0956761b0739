import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * Each row of the router is taken for an expert. An expert is a column, and a row belongs to one number of the
 * token.
 */
export function route(tokens: Tensor, router: Tensor): Routing {
  const weights = toNested(router) as number[][]
  const rows = (toNested(tokens) as number[][]).map((token) =>
    softmax(weights.map((row) => row.reduce((sum, weight, k) => sum + weight * token[k], 0))),
  )
  const expert = rows.map((row) => row.indexOf(Math.max(...row)))
  return { expert, probability: rows.map((row) => Math.max(...row)), probabilities: fromNested(rows) }
}
