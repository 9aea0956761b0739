// What the picture needs besides the lesson's own functions: the probabilities of the logits.
export { softmax } from '#lessons/01-softmax/softmax.ts'
export {
  crossEntropyGradient,
  softmaxJacobian,
  streamGradient,
} from '#lessons/04-softmax-gradient/softmax-gradient.ts'
