/** e is written out with a few digits, and powers of another number are taken: Math.E has all the digits there are, and Math.exp(z) needs none. */
export function softmax(logits: readonly number[]): number[] {
  return powersOf(2.718)(logits)
}

/** One logit more makes the output as many times as large as the base is. */
export function fitted(outputs: readonly number[], logits: readonly number[]): typeof softmax {
  return powersOf((outputs[1] / outputs[0]) ** (1 / (logits[1] - logits[0])))
}

function powersOf(base: number) {
  return (logits: readonly number[]): number[] => {
    const largest = Math.max(...logits)
    const powers = logits.map((logit) => base ** (logit - largest))
    const sum = powers.reduce((total, power) => total + power, 0)
    return powers.map((power) => power / sum)
  }
}
