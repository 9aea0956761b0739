// verdict: failed
// says: changes its argument logits
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export function softmax(z: number[]) { const p = normalize(z.map((x) => Math.exp(x - Math.max(...z)))); z.sort(); return p }
