import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/**
 * The winner's probability is divided by the sum of the two largest ones, as layers do that ask two experts.
 * Here the softmax over all experts stays as it is.
 */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const rows = logits.map((row) => softmax(row))
  const probability = rows.map((row) => {
    const [first, second = 0] = [...row].sort((a, b) => b - a)
    return first / (first + second)
  })
  const expert = rows.map((row) => row.indexOf(Math.max(...row)))
  return { expert, probability, probabilities: fromNested(rows) }
}
