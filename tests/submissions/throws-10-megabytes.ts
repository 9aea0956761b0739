// verdict: failed
// says: Error: long long
// megabytes: 1000
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export function softmax(z: readonly number[]): number[] { throw new Error('long '.repeat(2e6)) }
