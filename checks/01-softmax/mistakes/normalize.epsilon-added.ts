/** A small number is added to the sum, as a guard against dividing by 0. The sum is never 0 here, and with the guard the outputs no longer sum to 1. */
export function normalize(values: readonly number[]): number[] {
  return guardedBy(1e-8)(values)
}

/** The first output is the first value over sum and guard. */
export function fitted([output]: readonly number[], values: readonly number[]): typeof normalize {
  return guardedBy(values[0] / output - values.reduce((total, value) => total + value, 0))
}

function guardedBy(epsilon: number) {
  return (values: readonly number[]): number[] => {
    const sum = values.reduce((total, value) => total + value, 0)
    return values.map((value) => value / (sum + epsilon))
  }
}
