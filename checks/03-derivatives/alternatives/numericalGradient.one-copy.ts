import { type Tensor, tensor } from '#given/tensor.ts'

/** One copy for all nudges, put right after each. */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const copy = tensor(x.shape, Array.from(x.data))
  const slopes: number[] = []
  x.data.forEach((value, i) => {
    const [above, below] = [value + h, value - h].map((nudged) => {
      copy.data[i] = nudged
      return f(copy)
    })
    copy.data[i] = value
    slopes.push((above - below) / (2 * h))
  })
  return tensor(x.shape, slopes)
}
