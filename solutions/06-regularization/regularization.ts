import { type Tensor, tensor, toNested } from '#given/tensor.ts'

/**
 * The L2 penalty: λ times the sum of the squares of all weights. No half, and no mean.
 *
 * @param weights of any shape; may be a view
 * @param lambda λ ≥ 0, how much one unit of the sum costs
 * @see the diary, 2025-10-04
 */
export function l2Penalty(weights: Tensor, lambda: number): number {
  return lambda * numbersOf(weights).reduce((sum, w) => sum + w * w, 0)
}

/**
 * The gradient of `l2Penalty`: for each weight, how fast the penalty grows when that weight grows.
 *
 * @param weights of any shape; may be a view
 * @param lambda λ ≥ 0
 * @returns a new tensor of the shape of `weights`
 * @see the diary, 2025-10-04
 */
export function l2Gradient(weights: Tensor, lambda: number): Tensor {
  const gradient = numbersOf(weights).map((w) => 2 * lambda * w)
  return tensor(weights.shape, gradient)
}

/**
 * The L1 penalty: λ times the sum of the absolute values of all weights.
 *
 * @param weights of any shape; may be a view
 * @param lambda λ ≥ 0, how much one unit of the sum costs
 * @see the diary, 2025-10-04
 */
export function l1Penalty(weights: Tensor, lambda: number): number {
  return lambda * numbersOf(weights).reduce((sum, w) => sum + Math.abs(w), 0)
}

/**
 * The gradient of `l1Penalty`: for each weight, how fast the penalty grows when that weight grows. However
 * small a weight is, it counts in full. At a weight of exactly 0 the penalty has a kink, and any number from
 * −λ to λ will do.
 *
 * @param weights of any shape; may be a view
 * @param lambda λ ≥ 0
 * @returns a new tensor of the shape of `weights`
 * @see the diary, 2025-10-04
 */
export function l1Gradient(weights: Tensor, lambda: number): Tensor {
  const gradient = numbersOf(weights).map((w) => lambda * Math.sign(w))
  return tensor(weights.shape, gradient)
}

/**
 * λ times the plain sum of all weights, signs and all. It is no use as a penalty, which is what it is for:
 * to see it fail.
 *
 * @param weights of any shape; may be a view
 * @param lambda λ ≥ 0
 * @see the diary, 2025-10-04
 */
export function signedPenalty(weights: Tensor, lambda: number): number {
  return lambda * numbersOf(weights).reduce((sum, w) => sum + w, 0)
}

/** The numbers of a tensor, row by row, whatever its strides. */
function numbersOf(t: Tensor): number[] {
  return ([toNested(t)] as number[]).flat(Infinity)
}
