/** Carries what rounding drops along (Kahan, 1965). */
export function normalize(values: readonly number[]): number[] {
  let [sum, dropped] = [0, 0]
  for (const value of values) {
    const next = sum + (value - dropped)
    dropped = next - sum - (value - dropped)
    sum = next
  }
  return values.map((value) => value / sum)
}
