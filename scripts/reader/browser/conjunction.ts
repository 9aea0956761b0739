const format = new Intl.ListFormat('en-GB')

/** `a`, `a and b`, `a, b and c`. */
export const conjunction = (names: readonly string[]): string => format.format(names)
