// verdict: failed
// says: has 2 numbers, expected 3
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export function softmax(z: readonly number[]) { return normalize(z.map((x) => Math.exp(x - Math.max(...z)))).slice(1) }
