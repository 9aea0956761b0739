import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The rectifier, number by number: what is above 0 passes, everything else becomes 0.
 *
 * @param x a row-major tensor of any shape
 * @returns a new tensor of x's shape
 */
export function relu(x: Tensor): Tensor {
  const y = tensor(x.shape)
  for (let i = 0; i < y.data.length; i++) y.data[i] = Math.max(0, x.data[i])
  return y
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
  const dX = tensor(x.shape)
  for (let i = 0; i < dX.data.length; i++) dX.data[i] = x.data[i] > 0 ? dOut.data[i] : 0
  return dX
}

/** tanh of one number. e^(−2|x|) is at most 1, and expm1 keeps the digits that e^… − 1 would lose near 0. */
function tanhOf(x: number): number {
  const minusGap = Math.expm1(-2 * Math.abs(x))
  return (-Math.sign(x) * minusGap) / (minusGap + 2)
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
  return tensor(x.shape, x.data.map(tanhOf))
}

/**
 * The backward pass of `tanh`. The slope of tanh needs no exponential: it is a function of the output.
 *
 * @param dOut the upstream gradient dL/dy, of y's shape
 * @param y what came out of `tanh`: y = tanh x, not x itself
 * @returns dL/dx, a new tensor of y's shape
 */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  const dX = tensor(y.shape)
  for (let i = 0; i < dX.data.length; i++) dX.data[i] = dOut.data[i] * (1 - y.data[i] ** 2)
  return dX
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
  const y = tanhOf(x)
  if (Math.abs(y - x) <= tolerance * Math.abs(x)) return 'linear'
  return 1 - Math.abs(y) <= tolerance ? 'saturated' : 'bent'
}
