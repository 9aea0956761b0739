/** Walks over all four axes with one counter, as an einsum for any letters would. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function correlate(windows: Tensor, kernel: Tensor): Tensor {
  const out = tensor([windows.shape[0], windows.shape[1]])
  const count = windows.shape.reduce((a, b) => a * b, 1)
  for (let k = 0; k < count; k++) {
    let [rest, position] = [k, windows.offset]
    const index = [0, 0, 0, 0]
    for (let axis = 3; axis >= 0; axis--) {
      index[axis] = rest % windows.shape[axis]
      position += index[axis] * windows.strides[axis]
      rest = Math.floor(rest / windows.shape[axis])
    }
    const [i, j, u, v] = index
    const weight = kernel.data[kernel.offset + u * kernel.strides[0] + v * kernel.strides[1]]
    out.data[i * out.strides[0] + j] += windows.data[position] * weight
  }
  return out
}
