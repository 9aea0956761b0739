import { type Tensor, tensor } from '#given/tensor.ts'
import { softmax } from '../01-softmax/softmax.ts'

function requireClass(label: number, classes: number): void {
  if (Number.isInteger(label) && label >= 0 && label < classes) return
  throw new RangeError(`label ${label} is none of ${classes} classes`)
}

/**
 * The gradient of the cross-entropy loss L = −ln p_y with respect to the probabilities: dL/dp_j is −1 / p_y
 * at the label y and 0 everywhere else.
 *
 * @param probs one probability per class, the label's above 0
 * @param label the right class y, counted from 0
 * @returns dL/dp: a new array, one number per class
 * @throws RangeError that names the label and the number of classes if the label is no class
 * @see the diary, 2025-07-12
 */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  requireClass(label, probs.length)
  return probs.map((p, j) => (j === label ? -1 / p : 0))
}

/**
 * The derivatives of softmax, each output by each input: element [i, j] is ∂p_i/∂z_j = p_i · (δ_ij − p_j),
 * where δ_ij is 1 for i = j and 0 otherwise.
 *
 * @param probs what came out of softmax: the p_i, not the logits
 * @returns a new tensor of shape [n, n] for n probabilities; row i belongs to the output p_i, column j to
 *   the logit z_j
 * @see the diary, 2025-07-22
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) jacobian.data[i * n + j] = probs[i] * ((i === j ? 1 : 0) - probs[j])
  }
  return jacobian
}

/**
 * The part of dL/dz, the loss's gradient with respect to the logits, that flows through some of the
 * probabilities: Σ_j dL/dp_j · ∂p_j/∂z_i over the classes j that are named, for every logit z_i.
 *
 * @param probs what came out of softmax, the label's probability above 0
 * @param label the right class, counted from 0
 * @param classes whose probabilities let the gradient through, in any order; naming one twice changes nothing
 * @returns a new array, one number per logit: for every logit, not only for those of `classes`
 * @throws RangeError that names the label and the number of classes if the label is no class
 * @see the diary, 2025-07-22
 */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  const dProbs = crossEntropyGradient(probs, label)
  const jacobian = softmaxJacobian(probs)
  const open = [...new Set(classes)]
  return probs.map((_, i) => open.reduce((sum, j) => sum + dProbs[j] * jacobian.data[j * probs.length + i], 0))
}

/**
 * The gradient of softmax and cross-entropy together, from the loss straight back to the logits: p − y, where
 * p = softmax(z) and y is 1 at the label and 0 elsewhere. Nothing is divided by p_y, so it holds for logits
 * of any size, also where p_y is 0 in a computer.
 *
 * @param logits any finite numbers, one per class
 * @param label the right class, counted from 0
 * @returns dL/dz: a new array, one number per logit; they sum to 0
 * @throws RangeError that names the label and the number of classes if the label is no class
 */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  requireClass(label, logits.length)
  return softmax(logits).map((p, i) => (i === label ? p - 1 : p))
}
