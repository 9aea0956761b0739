/** A small number is added to the sum, as a guard against dividing by 0. With the largest logit subtracted the sum is at least 1, and with the guard the outputs no longer sum to 1. */
export function softmax(logits: readonly number[]): number[] {
  return guardedBy(1e-8)(logits)
}

/** What the outputs lack to 1, times the sum, is the guard. */
export function fitted(outputs: readonly number[], logits: readonly number[]): typeof softmax {
  const largest = Math.max(...logits)
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - largest), 0)
  return guardedBy(sum / outputs.reduce((total, output) => total + output, 0) - sum)
}

function guardedBy(epsilon: number) {
  return (logits: readonly number[]): number[] => {
    const largest = Math.max(...logits)
    const exps = logits.map((logit) => Math.exp(logit - largest))
    const sum = exps.reduce((total, exp) => total + exp, 0)
    return exps.map((exp) => exp / (sum + epsilon))
  }
}
