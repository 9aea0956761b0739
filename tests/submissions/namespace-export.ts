// verdict: missing
// says: softmax is
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export * as softmax from './softmax.ts'
