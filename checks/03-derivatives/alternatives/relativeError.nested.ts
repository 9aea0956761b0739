import { type Tensor, toNested } from '#given/tensor.ts'

/** Read through nested arrays, and sorted; a NaN counts as infinitely wrong. */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  const numbers = (x: number | Tensor) => ([typeof x === 'number' ? x : toNested(x)] as number[]).flat(Infinity)
  const others = numbers(b)
  const errors = numbers(a).map((value, i) => {
    const error = Math.abs(value - others[i]) / Math.max(1e-8, Math.abs(value), Math.abs(others[i]))
    return Number.isNaN(error) ? Infinity : error
  })
  return errors.sort((p, q) => q - p)[0]
}
