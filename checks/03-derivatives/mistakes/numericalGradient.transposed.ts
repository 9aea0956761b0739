import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The slopes are right and stand in the wrong places: rows and columns are exchanged in the data. The
 * slope of the number at position i belongs at position i.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  for (let i = 0; i < x.data.length; i++) {
    const up = tensor(x.shape, x.data.slice())
    const down = tensor(x.shape, x.data.slice())
    up.data[i] += h
    down.data[i] -= h
    const rows = x.shape[0]
    const columns = x.data.length / rows
    gradient.data[(i % columns) * rows + Math.floor(i / columns)] = (f(up) - f(down)) / (2 * h)
  }
  return gradient
}
