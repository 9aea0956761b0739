import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Where nothing is added, the image's own numbers come back: either the image itself, or a tensor that
 * has adopted its Float64Array. Whoever writes into the result then writes into the image; a copy is
 * due in every case.
 */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  if (top + bottom + left + right === 0) return image
  const [height, width] = image.shape
  const padded = tensor([top + height + bottom, left + width + right])
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) padded.data[(top + y) * padded.shape[1] + left + x] = image.data[y * width + x]
  }
  return padded
}
