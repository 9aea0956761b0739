import { type Tensor, tensor } from '#given/tensor.ts'

/** How much of its edge an image keeps: 'valid' shrinks it, 'same' keeps its size, 'full' lets it grow. */
export type Mode = 'valid' | 'same' | 'full'

/** How many zeros a mode adds along one axis, in front and behind, for a kernel of `kernel` elements. */
function padding(kernel: number, mode: Mode): [before: number, after: number] {
  const total = { valid: 0, same: kernel - 1, full: 2 * (kernel - 1) }[mode]
  const before = Math.floor(total / 2)
  return [before, total - before]
}

/**
 * The size of a convolution's output along one axis, from the sizes of the image and of the kernel along
 * it, in pixels. 'valid' counts the places at which the kernel lies wholly inside the image, 'full' those
 * at which the two share at least one pixel, 'same' keeps the size of the image.
 *
 * @throws RangeError naming both sizes if the mode is 'valid' and the kernel is larger than the input;
 *   'same' and 'full' take any kernel
 * @see the diary, 2025-08-02
 */
export function outputSize(input: number, kernel: number, mode: Mode): number {
  if (mode === 'valid' && kernel > input) throw new RangeError(`kernel ${kernel} does not fit an input of ${input}`)
  const [before, after] = padding(kernel, mode)
  return before + input + after - kernel + 1
}

/**
 * Puts a frame of zeros around an image: `top` rows above it and `bottom` rows below, `left` columns in
 * front of it and `right` columns behind.
 *
 * @param image [height, width]
 * @returns [top + height + bottom, left + width + right], always a copy, also where nothing is added
 */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const padded = tensor([top + height + bottom, left + width + right])
  for (let y = 0; y < height; y++) {
    const row = image.data.subarray(y * width, (y + 1) * width)
    padded.data.set(row, (top + y) * padded.shape[1] + left)
  }
  return padded
}

/**
 * Slides the kernel over the image. Each output is the sum of the products of the kernel with the window
 * it lies on: output[i, j] = Σ over u and v of image[i + u, j + v] · kernel[u, v], the image with its zeros.
 * The kernel is not flipped (mathematicians call this cross-correlation, deep learning calls it convolution).
 *
 * 'valid' uses the image as it is. 'same' puts zeros around it so that the output has its size: k − 1 for
 * a kernel of k elements along an axis, floor((k − 1) / 2) of them in front, the rest behind. 'full' puts
 * k − 1 zeros on either side.
 *
 * @param image [height, width]
 * @param kernel [kernelHeight, kernelWidth]
 * @returns a new tensor; its sizes are those that `outputSize` gives
 * @throws RangeError naming both sizes if the mode is 'valid' and the kernel is higher or wider than the
 *   image: "kernel 5×5 does not fit a 4×6 image"
 * @see the diary, 2025-08-02
 */
export function conv2d(image: Tensor, kernel: Tensor, mode: Mode = 'valid'): Tensor {
  if (mode === 'valid') return slide(image, kernel)
  const [kernelHeight, kernelWidth] = kernel.shape
  return slide(pad(image, ...padding(kernelHeight, mode), ...padding(kernelWidth, mode)), kernel)
}

/**
 * The convolution without padding. The numbers of the kernel add their shares to all outputs, three of a
 * row at a time as far as there are three: two of three trips to the output saved, and half the time.
 */
function slide(image: Tensor, kernel: Tensor): Tensor {
  const [height, width] = image.shape
  const [kernelHeight, kernelWidth] = kernel.shape
  if (kernelHeight > height || kernelWidth > width) {
    throw new RangeError(`kernel ${kernelHeight}×${kernelWidth} does not fit a ${height}×${width} image`)
  }
  const output = tensor([height - kernelHeight + 1, width - kernelWidth + 1])
  const threes = kernelWidth - (kernelWidth % 3)
  for (let i = 0; i < kernelHeight; i++) {
    const [row, corner] = [i * kernelWidth, i * width]
    for (let j = 0; j < threes; j += 3) addThree(output, kernel.data, row + j, image, corner + j)
    for (let j = threes; j < kernelWidth; j++) addOne(output, kernel.data[row + j], image, corner + j)
  }
  return output
}

/** Adds `weight` times the part of the image that begins at `corner` and has the output's size. */
function addOne(output: Tensor, weight: number, image: Tensor, corner: number): void {
  const [rows, columns] = output.shape
  const width = image.shape[1]
  const sums = output.data
  const pixels = image.data
  for (let y = 0; y < rows; y++) {
    const row = y * columns
    const source = corner + y * width
    for (let x = 0; x < columns; x++) sums[row + x] += weight * pixels[source + x]
  }
}

/** The same for the weights at `first`, `first` + 1, `first` + 2 and the parts at `corner`, one and two further. */
function addThree(output: Tensor, weights: Float64Array, first: number, image: Tensor, corner: number): void {
  const [rows, columns] = output.shape
  const width = image.shape[1]
  const sums = output.data
  const pixels = image.data
  const [a, b, c] = [weights[first], weights[first + 1], weights[first + 2]]
  for (let y = 0; y < rows; y++) {
    const row = y * columns
    const source = corner + y * width
    for (let x = 0; x < columns; x++) {
      const at = source + x
      sums[row + x] += a * pixels[at] + b * pixels[at + 1] + c * pixels[at + 2]
    }
  }
}
