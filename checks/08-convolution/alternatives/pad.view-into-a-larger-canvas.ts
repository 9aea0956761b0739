import type { Tensor } from '#given/tensor.ts'

/** A view into a canvas with wider rows than are shown. */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const row = left + width + right + 3
  const data = new Float64Array((top + height + bottom) * row + 2)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data[2 + (top + y) * row + left + x] = image.data[y * width + x]
  }
  return { data, shape: [top + height + bottom, left + width + right], strides: [row, 1], offset: 2 }
}
