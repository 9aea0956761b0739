// verdict: missing
// says: softmax is the number 3, not a function
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export const softmax = 3
