// verdict: failed
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
let sum = 0
export const softmax = (z: readonly number[]) => { const e = z.map((x) => Math.exp(x - Math.max(...z))); for (const x of e) sum += x; return e.map((x) => x / sum) }
