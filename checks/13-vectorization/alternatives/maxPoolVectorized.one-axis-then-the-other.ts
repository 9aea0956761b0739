/** The largest across the columns first, then down the rows, on nested arrays. */
import { fromNested, type Nested, type Tensor, toNested } from '#given/tensor.ts'

export function maxPoolVectorized(x: Tensor, size: number): Tensor {
  const cut = (length: number) => Math.floor(length / size)
  const pool = (nested: Nested, axes: number): Nested => {
    if (axes > 2) return (nested as Nested[]).map((part) => pool(part, axes - 1))
    const rows = (nested as number[][]).map((row) =>
      Array.from({ length: cut(row.length) }, (_, i) => Math.max(...row.slice(i * size, (i + 1) * size))),
    )
    return Array.from({ length: cut(rows.length) }, (_, i) =>
      rows[0].map((_, j) => Math.max(...rows.slice(i * size, (i + 1) * size).map((row) => row[j]))),
    )
  }
  return fromNested(pool(toNested(x), x.shape.length))
}
