// verdict: timed-out
// says: not done within 0.5 seconds
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export function softmax(z: readonly number[]) { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); return z }
