// verdict: timed-out
// says: not done within 0.5 seconds
// megabytes: 1000
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export function softmax(z: readonly number[]) { while (true) console.log('z'.repeat(1000)) }
