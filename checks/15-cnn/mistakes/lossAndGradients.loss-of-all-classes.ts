/** The loss adds up −ln p of every class. Only the probability of the label counts. */
import type { Tensor } from '#given/tensor.ts'
import * as right from '#solutions/15-cnn/cnn.ts'

export function lossAndGradients(parameters: right.Parameters, images: Tensor, labels: ArrayLike<number>, lambda = 0) {
  const { loss, gradients } = right.lossAndGradients(parameters, images, labels, lambda)
  const penalty = loss - right.lossAndGradients(parameters, images, labels).loss
  const { probs } = right.forward(parameters, images)
  const all = probs.data.reduce((sum, p) => sum - Math.log(p), 0)
  return { loss: all / probs.shape[0] + penalty, gradients }
}
