import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The result is large enough, but the image begins in its top-left corner: top and left are not added
 * when a pixel is put in its place.
 */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const padded = tensor([top + height + bottom, left + width + right])
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) padded.data[y * padded.shape[1] + x] = image.data[y * width + x]
  }
  return padded
}
