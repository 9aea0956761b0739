// verdict: failed
// says: softmax throws TypeError: Cannot read properties of undefined
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export function softmax(z: readonly number[]) { return (z as any).missing.map(Math.exp) }
