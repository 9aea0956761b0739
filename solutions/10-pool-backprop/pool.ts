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
  const [[rows, columns], [, width]] = [dOut.shape, input.shape]
  const dInput = tensor(input.shape)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const gradient = dOut.data[i * columns + j]
      // ReLU leaves many gradients at 0: no need to look for the pixels that get them.
      if (gradient !== 0) dInput.data[winnerOf(input.data, i * stride * width + j * stride, width, size)] += gradient
    }
  }
  return dInput
}

/** Where the largest number of the square window is that begins at `start` in rows of `width`; of equals, the first. */
function winnerOf(data: Float64Array, start: number, width: number, size: number): number {
  let [winner, largest] = [start, data[start]]
  for (let row = start; row < start + size * width; row += width) {
    for (let at = row; at < row + size; at++) {
      if (data[at] > largest) [winner, largest] = [at, data[at]]
    }
  }
  return winner
}
