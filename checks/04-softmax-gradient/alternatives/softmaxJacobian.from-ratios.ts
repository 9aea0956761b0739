import { type Tensor, tensor } from '#given/tensor.ts'

/** From the exponentials of logits that give these probabilities, by the quotient rule. */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const exps = probs.map((p) => 7 * p)
  const sum = exps.reduce((total, exp) => total + exp, 0)
  const slope = (i: number, j: number) => ((i === j ? exps[i] : 0) * sum - exps[i] * exps[j]) / sum ** 2
  return tensor(
    [n, n],
    Float64Array.from({ length: n * n }, (_, k) => slope(Math.floor(k / n), k % n)),
  )
}
