// verdict: failed
// says: returned a Float64Array
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export function softmax(z: readonly number[]) { return Float64Array.from(normalize(z.map((x) => Math.exp(x - Math.max(...z))))) }
