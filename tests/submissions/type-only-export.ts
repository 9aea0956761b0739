// verdict: missing
// says: has no export named softmax
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export type softmax = number[]
