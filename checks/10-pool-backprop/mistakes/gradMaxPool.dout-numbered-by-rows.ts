import { type Tensor, tensor } from '#given/tensor.ts'

/** The number of a window is taken apart by how many rows dOut has. A row of dOut is as long as dOut has columns: dividing by the columns gives the row, and the remainder is the column. */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [width, rows] = [input.shape[1], dOut.shape[0]]
  const d = tensor(input.shape)
  dOut.data.forEach((gradient, k) => {
    const corner = Math.floor(k / rows) * stride * width + (k % rows) * stride
    let winner = corner
    for (let u = 0; u < size; u++) {
      for (let v = 0; v < size; v++) {
        const at = corner + u * width + v
        if (input.data[at] > input.data[winner]) winner = at
      }
    }
    d.data[winner] += gradient
  })
  return d
}
