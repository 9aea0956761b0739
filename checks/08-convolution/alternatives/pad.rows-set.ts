import { type Tensor, tensor } from '#given/tensor.ts'

/** Copies row by row. */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const wide = left + width + right
  const data = new Float64Array(wide * (top + height + bottom))
  for (let y = 0; y < height; y++) data.set(image.data.slice(y * width, y * width + width), (y + top) * wide + left)
  return tensor([data.length / wide, wide], data)
}
