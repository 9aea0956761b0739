import { type Tensor, tensor, toNested } from '#given/tensor.ts'
import { todo } from '#given/todo.ts'

/**
 * The derivative of `f` at `x`: how far f moves per unit when x moves a little. Found by nudging x to both
 * sides (central differences), or by anything that comes at least as near.
 *
 * @param h how far to nudge, to each side of x
 * @see the diary, 2025-09-13
 */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  return todo('03-derivatives/numericalDerivative')
}

/**
 * The gradient of `f` at `x`, where f makes one number of a tensor: for each number of x, the derivative of f
 * when that number moves and all others stay.
 *
 * @param f takes a tensor of the shape of `x` and returns a number
 * @param x of any shape, row-major; it comes back as it was, to the last bit
 * @param h how far to nudge, to each side
 * @returns a new tensor of the shape of `x`
 * @see the diary, 2025-09-13
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  return todo('03-derivatives/numericalGradient')
}

/**
 * The Jacobian of `f` at `x`, where f makes a tensor of a tensor: for each number of f(x), its derivative by
 * each number of x. The indices of f(x) come first, then those of x.
 *
 * @param f takes a tensor of the shape of `x` and returns a tensor, always of the same shape. What it returns
 *   may be a view, and may be `x` itself or a view of it.
 * @param x of any shape, row-major; it comes back as it was, to the last bit
 * @param h how far to nudge, to each side
 * @returns a new tensor of shape [...f(x).shape, ...x.shape]
 * @see the diary, 2025-09-13
 */
export function numericalJacobian(f: (x: Tensor) => Tensor, x: Tensor, h = 1e-5): Tensor {
  return todo('03-derivatives/numericalJacobian')
}

/**
 * How far two numbers are apart, measured by the larger of the two: |a − b| / max(|a|, |b|, 1e-8). Of two
 * tensors of one shape, the largest such error of any pair. NaN if a NaN is among the numbers.
 *
 * @see the diary, 2025-09-13
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  return todo('03-derivatives/relativeError')
}
