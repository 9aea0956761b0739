import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The backward pass of max-pooling: from the loss's gradient with respect to the pool's output, the
 * gradient with respect to the pool's input. Output [i, j] is the largest number of the window of
 * `size` × `size` pixels whose top-left corner is input[i · stride, j · stride]; the gradient of that
 * output belongs to the pixel that was the largest. A pixel that wins several windows, which can happen
 * where the stride is smaller than the size, gets the sum of their gradients. All others get 0.
 *
 * Where several pixels of a window are equally large, any one of them may take the gradient.
 *
 * @param dOut [rows, columns], the gradient with respect to the pool's output
 * @param input [height, width], the numbers that were pooled, not their shape
 * @param size the window's height and width, in pixels
 * @param stride how far apart windows begin, in pixels
 * @returns a new tensor of the shape of `input`
 * @see the diary, 2025-08-05
 */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const dInput = tensor(input.shape)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const corner = i * stride * width + j * stride
      dInput.data[winnerOf(input.data, corner, width, size)] += dOut.data[i * columns + j]
    }
  }
  return dInput
}

/** Where in `data` the largest number of the window is whose top-left corner is at `corner`; of equals, the first. */
function winnerOf(data: Float64Array, corner: number, width: number, size: number): number {
  let winner = corner
  for (let u = 0; u < size; u++) {
    const row = corner + u * width
    for (let position = row; position < row + size; position++) {
      if (data[position] > data[winner]) winner = position
    }
  }
  return winner
}
