// verdict: out-of-memory
// says: 200 MB are the limit
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export function softmax(z: readonly number[]) { const b = Buffer.alloc(1.5e9, 1); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 700); return [b.length] }
