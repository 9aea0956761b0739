import { type Tensor, tensor, toNested } from '#given/tensor.ts'

/** x is nudged where it is and put back; the results are copied before the next nudge. */
export function numericalJacobian(f: (x: Tensor) => Tensor, x: Tensor, h = 1e-5): Tensor {
  const columns = Array.from(x.data, (value, i) => {
    x.data[i] = value + h
    const above = flat(f(x))
    x.data[i] = value - h
    const below = flat(f(x))
    x.data[i] = value
    return above.map((number, o) => (number - below[o]) / (2 * h))
  })
  const rows = columns[0].map((_, o) => columns.map((column) => column[o]))
  return tensor([...f(x).shape, ...x.shape], rows.flat())
}

function flat(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}
