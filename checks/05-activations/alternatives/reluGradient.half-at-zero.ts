import { type Tensor, tensor } from '#given/tensor.ts'

/** At the kink half of the gradient passes: a slope between 0 and 1 is as good as any. */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value, i) => ((Math.sign(value) + 1) / 2) * dOut.data[i]),
  )
}
