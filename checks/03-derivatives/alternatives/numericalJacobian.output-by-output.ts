import { type Tensor, tensor } from '#given/tensor.ts'

/** The gradient of one output after the other, each read through the strides of f(x). */
export function numericalJacobian(f: (x: Tensor) => Tensor, x: Tensor, h = 1e-5): Tensor {
  const { shape } = f(x)
  const rowMajor = tensor(shape).strides
  const slopes: number[] = []
  for (let o = 0; o < tensor(shape).data.length; o++) {
    const output = (t: Tensor) => {
      const y = f(t)
      const at = shape.reduce(
        (sum, size, axis) => sum + (Math.floor(o / rowMajor[axis]) % size) * y.strides[axis],
        y.offset,
      )
      return y.data[at]
    }
    for (let i = 0; i < x.data.length; i++) {
      const nudged = (by: number) => {
        const copy = Float64Array.from(x.data)
        copy[i] += by
        return output({ ...x, data: copy })
      }
      slopes.push((nudged(h) - nudged(-h)) / (h + h))
    }
  }
  return tensor([...shape, ...x.shape], slopes)
}
