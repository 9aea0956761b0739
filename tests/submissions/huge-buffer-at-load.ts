// verdict: out-of-memory
// says: 200 MB are the limit
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export const softmax = (z: readonly number[]) => normalize(z.map((x) => Math.exp(x - Math.max(...z))))
const kept = Buffer.alloc(1.5e9, 1)
await new Promise((resolve) => setTimeout(resolve, 700))
export const length = kept.length
