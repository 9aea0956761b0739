// Numbers as a person would write them.

/** Up to `digits` significant digits, without trailing zeros: 0.1, 2.3026, 3.72e-44. */
export function formatNumber(x: number, digits = 5): string {
  if (!Number.isFinite(x)) return String(x)
  if (Number.isInteger(x) && Math.abs(x) < 1e9) return String(x === 0 ? 0 : x)
  return String(Number(x.toPrecision(digits)))
}

/** The fewest digits, from five on, with which no text is like another; undefined where none are enough. */
export function digitsApart(textsWith: (digits: number) => readonly string[]): number | undefined {
  for (let digits = 5; digits <= 17; digits++) {
    const texts = textsWith(digits)
    if (new Set(texts).size === texts.length) return digits
  }
  return undefined
}

/** Two numbers with as many digits as it takes to tell them apart. */
export function formatApart(a: number, b: number): [string, string] {
  const pair = (digits: number): [string, string] => [formatNumber(a, digits), formatNumber(b, digits)]
  return pair(digitsApart(pair) ?? 17)
}

/** `row 0, column 2` for the index [0, 2] along the axes "row" and "column"; [0, 2] where they have no names. */
export function formatIndex(index: readonly number[], axes: readonly string[]): string {
  if (axes.length < index.length) return formatShape(index)
  return index.map((i, axis) => `${axes[axis]} ${i}`).join(', ')
}

export function formatShape(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`
}
