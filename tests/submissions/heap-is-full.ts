// verdict: out-of-memory
// says: 200 MB are the limit
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
const kept: object[] = []
export function softmax(z: readonly number[]) { while (true) kept.push(new Array(1000).fill(kept.length)) }
