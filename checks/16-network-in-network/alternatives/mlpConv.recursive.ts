/** The first layer in place, plane by plane, then the other layers on what it made. */
import { type Tensor, tensor } from '#given/tensor.ts'

interface Layer {
  weights: Tensor
  bias: Tensor
}

export function mlpConv(images: Tensor, [first, ...rest]: readonly Layer[]): Tensor {
  if (!first) return images
  const { weights, bias } = first
  const [[batch, channels, height, width], [outputs]] = [images.shape, weights.shape]
  const out = tensor([batch, outputs, height, width])
  const plane = height * width
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < outputs; f++) {
      const numbers = out.data.subarray((n * outputs + f) * plane, (n * outputs + f + 1) * plane)
      numbers.fill(bias.data[bias.offset + f * bias.strides[0]])
      for (let c = 0; c < channels; c++) {
        const weight = weights.data[weights.offset + f * weights.strides[0] + c * weights.strides[1]]
        for (let p = 0; p < plane; p++) {
          const [y, x] = [Math.floor(p / width), p % width]
          numbers[p] +=
            weight *
            images.data[
              images.offset +
                n * images.strides[0] +
                c * images.strides[1] +
                y * images.strides[2] +
                x * images.strides[3]
            ]
        }
      }
      for (let p = 0; p < plane; p++) if (numbers[p] < 0) numbers[p] = 0
    }
  return mlpConv(out, rest)
}
