// verdict: out-of-memory
// says: 200 MB are the limit
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export function softmax(z: readonly number[]) { const all: number[][] = []; while (true) all.push(new Array(1e6).fill(z[0])) }
