import { type Tensor, tensor } from '#given/tensor.ts'

/** Asks for every place of the result whether it lies on the image. */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const shape = [top + height + bottom, left + width + right]
  const at = (position: number) => {
    const [y, x] = [Math.floor(position / shape[1]) - top, (position % shape[1]) - left]
    return y < 0 || y >= height || x < 0 || x >= width ? -0 : image.data[y * width + x]
  }
  return tensor(
    shape,
    Array.from({ length: shape[0] * shape[1] }, (_, position) => at(position)),
  )
}
