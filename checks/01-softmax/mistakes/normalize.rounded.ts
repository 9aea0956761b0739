/** The outputs are rounded to a few decimal places. The rounding belongs where numbers are shown; these are computed with. */
export function normalize(values: readonly number[]): number[] {
  return roundedTo(4)(values)
}

/** As many places as the outputs have. */
export function fitted(outputs: readonly number[]): typeof normalize {
  const places = outputs.map((output) => String(output).split('.')[1]?.length ?? 0)
  return roundedTo(Math.min(20, Math.max(...places)))
}

function roundedTo(places: number) {
  return (values: readonly number[]): number[] => {
    const sum = values.reduce((total, value) => total + value, 0)
    return values.map((value) => Number((value / sum).toFixed(places)))
  }
}
