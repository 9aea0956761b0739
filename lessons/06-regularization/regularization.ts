import { type Tensor, tensor, toNested } from '#given/tensor.ts'
import { todo } from '#given/todo.ts'

/**
 * The L2 penalty: λ times the sum of the squares of all weights. No half, and no mean.
 *
 * @param weights of any shape; may be a view
 * @param lambda λ ≥ 0, how much one unit of the sum costs
 * @see the diary, 2025-10-04
 */
export function l2Penalty(weights: Tensor, lambda: number): number {
  return todo('06-regularization/l2Penalty')
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
  return todo('06-regularization/l2Gradient')
}

/**
 * The L1 penalty: λ times the sum of the absolute values of all weights.
 *
 * @param weights of any shape; may be a view
 * @param lambda λ ≥ 0, how much one unit of the sum costs
 * @see the diary, 2025-10-04
 */
export function l1Penalty(weights: Tensor, lambda: number): number {
  return todo('06-regularization/l1Penalty')
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
  return todo('06-regularization/l1Gradient')
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
  return todo('06-regularization/signedPenalty')
}
