/** One division, then multiplications; summed from the end. */
export function normalize(values: readonly number[]): number[] {
  const scale = 1 / values.reduceRight((total, value) => total + value, 0)
  return values.map((value) => value * scale)
}
