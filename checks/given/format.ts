// Numbers as a person would write them.

/** Up to `digits` significant digits, without trailing zeros: 0.1, 2.3026, 3.72e-44. */
export function formatNumber(x: number, digits = 5): string {
  if (!Number.isFinite(x)) return String(x)
  if (Number.isInteger(x) && Math.abs(x) < 1e9) return String(x === 0 ? 0 : x)
  return String(Number(x.toPrecision(digits)))
}

/** Two numbers with as many digits as it takes to tell them apart. */
export function formatApart(a: number, b: number): [string, string] {
  for (let digits = 5; digits < 17; digits++) {
    const pair: [string, string] = [formatNumber(a, digits), formatNumber(b, digits)]
    if (pair[0] !== pair[1]) return pair
  }
  return [formatNumber(a, 17), formatNumber(b, 17)]
}

/** `row 0, column 2` for the index [0, 2] along the axes "row" and "column"; [0, 2] where they have no names. */
export function formatIndex(index: readonly number[], axes: readonly string[]): string {
  if (axes.length < index.length) return formatShape(index)
  return index.map((i, axis) => `${axes[axis]} ${i}`).join(', ')
}

export function formatShape(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`
}
