import { type Tensor, tensor } from '#given/tensor.ts'

/** The row and the column of the result are used to read the image as well. The image begins at row 0 and column 0 of its own: top and left have to be taken off. */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const padded = tensor([top + height + bottom, left + width + right])
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) padded.data[y * padded.shape[1] + x] = image.data[y * width + x]
  }
  return padded
}
