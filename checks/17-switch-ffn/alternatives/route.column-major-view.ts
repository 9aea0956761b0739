import { type Tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** The probabilities are kept expert after expert, and handed back as a view with an offset. */
export function route(tokens: Tensor, router: Tensor): Routing {
  const logits = toNested(matmul(tokens, router)) as number[][]
  const [n, experts] = [logits.length, logits[0].length]
  const data = new Float64Array(n * experts + 3)
  const [expert, probability]: number[][] = [[], []]
  logits.forEach((row, t) => {
    const shares = softmax(row)
    shares.forEach((p, e) => {
      data[3 + e * n + t] = p
    })
    const [[p, e]] = shares.map((p, e) => [p, e]).sort((a, b) => b[0] - a[0])
    expert.push(e)
    probability.push(p)
  })
  return { expert, probability, probabilities: { data, shape: [n, experts], strides: [1, n], offset: 3 } }
}
