/** The whole network for one pixel, then the next; the channels of the result lie last in memory. */
import { type Tensor, tensor, toNested } from '#given/tensor.ts'

interface Layer {
  weights: Tensor
  bias: Tensor
}

export function mlpConv(images: Tensor, layers: readonly Layer[]): Tensor {
  const [batch, channels, height, width] = images.shape
  const dense = layers.map(({ weights, bias }) => ({
    rows: toNested(weights) as number[][],
    bias: toNested(bias) as number[],
  }))
  const outputs = dense[dense.length - 1].rows.length
  const out = tensor([batch, height, width, outputs])
  let to = 0
  for (let n = 0; n < batch; n++)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        let pixel: number[] = []
        for (let c = 0; c < channels; c++) {
          const [a, b, d, e] = images.strides
          pixel.push(images.data[images.offset + n * a + c * b + y * d + x * e])
        }
        for (const { rows, bias } of dense) {
          pixel = rows.map((row, f) => {
            const sum = row.reduce((total, weight, c) => total + weight * pixel[c], bias[f])
            return sum > 0 ? sum : -0
          })
        }
        for (const value of pixel) out.data[to++] = value
      }
  const [image, row, column] = out.strides
  return { ...out, shape: [batch, outputs, height, width], strides: [image, 1, row, column] }
}
