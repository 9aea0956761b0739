import { type Tensor, tensor } from '#given/tensor.ts'

/** The series near 0, where the quotient of exponentials cancels; exponentials elsewhere. */
export function tanh(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => {
      if (Math.abs(value) < 0.01) return value - value ** 3 / 3 + (2 * value ** 5) / 15 - (17 * value ** 7) / 315
      const decay = Math.exp(-2 * Math.abs(value))
      const size = (1 - decay) / (1 + decay)
      return value < 0 ? -size : size
    }),
  )
}
