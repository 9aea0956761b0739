/** Nothing but NaN. Either the minus sign stands inside the logarithm, and a negative number has none. Or what goes in is undefined, because it is not read at probs[label]: are the parameters in the right order, and does the epsilon stand behind the bracket? */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return Math.log(-(probs[label] + epsilon))
}
