/** Through nested arrays, flattened. */
import { type Tensor, toNested } from '#given/tensor.ts'

export const gradBias = (dOut: Tensor): number =>
  (toNested(dOut) as number[][]).flat().reduce((sum, gradient) => sum + gradient)
