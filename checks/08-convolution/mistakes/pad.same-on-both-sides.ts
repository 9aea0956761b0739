import { type Tensor, tensor } from '#given/tensor.ts'

/** Bottom and right are ignored: the same number of zeros is put below as above, and to the right as to the left. */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const padded = tensor([height + 2 * top, width + 2 * left])
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) padded.data[(top + y) * padded.shape[1] + left + x] = image.data[y * width + x]
  }
  return padded
}
