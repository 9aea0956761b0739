import type { Tensor } from '#given/tensor.ts'

/** Both numbers are divided by the measure before they are subtracted. */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  const pairs =
    typeof a === 'number' ? [[a, b as number]] : Array.from(a.data, (value, i) => [value, (b as Tensor).data[i]])
  return pairs.reduce((worst, [p, q]) => {
    const measure = Math.max(Math.hypot(p), Math.hypot(q), 1e-8)
    return Math.max(worst, Math.abs(p / measure - q / measure))
  }, 0)
}
