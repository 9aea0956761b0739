import { type Tensor, tensor } from '#given/tensor.ts'
import type { Routing } from '#solutions/17-switch-ffn/switch-ffn.ts'

/** Loops over numbers, without anything from earlier lessons. Of equal experts, the last wins. */
export function route(tokens: Tensor, router: Tensor): Routing {
  const [n, width] = tokens.shape
  const experts = router.shape[1]
  const [expert, probability]: number[][] = [[], []]
  const probabilities = tensor([n, experts])
  for (let t = 0; t < n; t++) {
    let [largest, winner] = [-Infinity, 0]
    const logits: number[] = []
    for (let e = 0; e < experts; e++) {
      let logit = 0
      for (let k = width - 1; k >= 0; k--) {
        const x = tokens.data[tokens.offset + t * tokens.strides[0] + k * tokens.strides[1]]
        logit += x * router.data[router.offset + k * router.strides[0] + e * router.strides[1]]
      }
      logits.push(logit)
      if (logit >= largest) [largest, winner] = [logit, e]
    }
    let sum = 0
    for (const logit of logits) sum += Math.exp(logit - largest)
    for (let e = 0; e < experts; e++) probabilities.data[t * experts + e] = Math.exp(logits[e] - largest) / sum
    expert.push(winner)
    probability.push(1 / sum)
  }
  return { expert, probability, probabilities }
}
