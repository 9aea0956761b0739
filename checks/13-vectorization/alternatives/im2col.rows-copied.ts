/** A row-major copy first, then every row of a patch in one piece with `set` and `subarray`. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function im2col(images: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [batch, channels, height, width] = images.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const numbers = Float64Array.from(elements(images, 0, images.offset))
  const patches = tensor([batch * outHeight * outWidth, channels * kernelHeight * kernelWidth])
  let to = 0
  for (let n = 0; n < batch; n++)
    for (let y = 0; y < outHeight; y++)
      for (let x = 0; x < outWidth; x++)
        for (let c = 0; c < channels; c++)
          for (let i = 0; i < kernelHeight; i++, to += kernelWidth) {
            const from = ((n * channels + c) * height + y + i) * width + x
            patches.data.set(numbers.subarray(from, from + kernelWidth), to)
          }
  return patches
}

function* elements(t: Tensor, axis: number, from: number): Generator<number> {
  if (axis === t.shape.length) yield t.data[from]
  else for (let i = 0; i < t.shape[axis]; i++) yield* elements(t, axis + 1, from + i * t.strides[axis])
}
