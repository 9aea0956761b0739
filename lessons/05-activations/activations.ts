import { type Tensor, tensor } from '#given/tensor.ts'
import { todo } from '#given/todo.ts'

/**
 * The rectifier, number by number: what is above 0 passes, everything else becomes 0.
 *
 * @param x a row-major tensor of any shape
 * @returns a new tensor of x's shape
 */
export function relu(x: Tensor): Tensor {
  return todo('05-activations/relu')
}

/**
 * The backward pass of `relu`: from the gradient with respect to its output, the gradient with respect
 * to its input. ReLU has slope 1 where x is above 0 and slope 0 where it is below. At exactly 0 it has
 * none, and any number between 0 and the upstream gradient will do.
 *
 * @param dOut the upstream gradient dL/dy, of x's shape
 * @param x what went into `relu`
 * @returns dL/dx, a new tensor of x's shape
 */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  return todo('05-activations/reluGradient')
}

/**
 * The hyperbolic tangent, number by number: tanh x = (e^x − e^−x) / (e^x + e^−x), between −1 and 1.
 * Every finite x has an answer: in float64, ±1 from about |x| = 19.1 on, where that quotient as written
 * is NaN from about |x| = 710. And every answer is good to nine digits, also near 0: tanh 1e-12 is 1e-12.
 *
 * `Math.tanh` throws while this is judged: build it from exponentials (Math.exp, Math.expm1).
 *
 * @param x a row-major tensor of any shape
 * @returns a new tensor of x's shape
 * @see the diary, 2025-11-07
 */
export function tanh(x: Tensor): Tensor {
  return todo('05-activations/tanh')
}

/**
 * The backward pass of `tanh`. The slope of tanh needs no exponential: it is a function of the output.
 *
 * @param dOut the upstream gradient dL/dy, of y's shape
 * @param y what came out of `tanh`: y = tanh x, not x itself
 * @returns dL/dx, a new tensor of y's shape
 */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  return todo('05-activations/tanhGradient')
}

/**
 * Which of its two faces tanh shows at x: the straight line y = x, or a constant ±1.
 *
 * @param x any finite number
 * @param tolerance how far off still counts, as a fraction: 0.01 is one percent
 * @returns 'linear' where |tanh x − x| ≤ tolerance · |x|, so also at 0;
 *   otherwise 'saturated' where 1 − |tanh x| ≤ tolerance;
 *   otherwise 'bent'
 * @see the diary, 2025-11-07
 */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  return todo('05-activations/tanhRegion')
}
