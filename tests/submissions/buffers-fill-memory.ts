// verdict: out-of-memory
// says: 200 MB are the limit
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
const kept: Float64Array[] = []
export function softmax(z: readonly number[]) { for (let i = 0; ; i++) kept.push(new Float64Array(1e6).fill(i)) }
