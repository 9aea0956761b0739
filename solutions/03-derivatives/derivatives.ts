import { type Tensor, tensor, toNested } from '#given/tensor.ts'

/**
 * The derivative of `f` at `x`: how far f moves per unit when x moves a little. Found by nudging x to both
 * sides (central differences), or by anything that comes at least as near.
 *
 * @param h how far to nudge, to each side of x
 * @see the diary, 2025-09-13
 */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  return (f(x + h) - f(x - h)) / (2 * h)
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
  const gradient = tensor(x.shape)
  for (let i = 0; i < gradient.data.length; i++) {
    gradient.data[i] = numericalDerivative((by) => f(nudged(x, i, by)), 0, h)
  }
  return gradient
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
  const inputs = numbersOf(x).length
  const jacobian = tensor([...f(x).shape, ...x.shape])
  for (let i = 0; i < inputs; i++) {
    const above = numbersOf(f(nudged(x, i, h)))
    const below = numbersOf(f(nudged(x, i, -h)))
    above.forEach((value, output) => {
      jacobian.data[output * inputs + i] = (value - below[output]) / (2 * h)
    })
  }
  return jacobian
}

/**
 * How far two numbers are apart, measured by the larger of the two: |a − b| / max(|a|, |b|, 1e-8). Of two
 * tensors of one shape, the largest such error of any pair. NaN if a NaN is among the numbers.
 *
 * @see the diary, 2025-09-13
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  const others = numbersOf(b)
  return numbersOf(a).reduce((worst, value, i) => Math.max(worst, errorOf(value, others[i])), 0)
}

function errorOf(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-8)
}

/** A copy of `x` in which number `i` is larger by `by`. */
function nudged(x: Tensor, i: number, by: number): Tensor {
  const values = numbersOf(x)
  values[i] += by
  return tensor(x.shape, values)
}

/** The numbers of a tensor, row by row, whatever its strides; a number is one of itself. */
function numbersOf(x: number | Tensor): number[] {
  return ([typeof x === 'number' ? x : toNested(x)] as number[]).flat(Infinity)
}
