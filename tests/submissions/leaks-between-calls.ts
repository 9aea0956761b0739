// verdict: out-of-memory
// says: 200 MB are the limit
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
const kept: unknown[] = []
export function softmax(z: readonly number[]) { kept.push(new Float64Array(1e7).fill(1)); return normalize(z.map((x) => Math.exp(x - Math.max(...z)))) }
