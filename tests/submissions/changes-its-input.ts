// verdict: failed
// says: changes its argument logits
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export function softmax(z: number[]) { const m = Math.max(...z); for (let i = 0; i < z.length; i++) z[i] = Math.exp(z[i] - m); return normalize(z) }
