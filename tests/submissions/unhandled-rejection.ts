// verdict: crashed
// says: a promise was rejected and nobody handled it
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export function softmax(z: readonly number[]) { Promise.reject(new Error('lost')); return normalize(z.map((x) => Math.exp(x - Math.max(...z)))) }
