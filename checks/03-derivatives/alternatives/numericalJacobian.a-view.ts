import { type Tensor, tensor, toNested } from '#given/tensor.ts'

/** The slopes are laid down input by input and handed back as a view whose strides put the outputs first. */
export function numericalJacobian(f: (x: Tensor) => Tensor, x: Tensor, h = 1e-5): Tensor {
  const outputs = f(x).shape
  const size = outputs.reduce((a, b) => a * b, 1)
  const columns = Array.from(x.data, (_, i) => {
    const at = (by: number) =>
      flat(
        f(
          tensor(
            x.shape,
            x.data.map((v, k) => (k === i ? v + by : v)),
          ),
        ),
      )
    const [above, below] = [at(h), at(-h)]
    return above.map((number, o) => (number - below[o]) / h / 2)
  })
  const strides = [...tensor(outputs).strides, ...x.strides.map((stride) => stride * size)]
  return { data: Float64Array.from(columns.flat()), shape: [...outputs, ...x.shape], strides, offset: 0 }
}

function flat(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}
