// verdict: failed
// says: Invalid string length
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export function softmax(z: readonly number[]) { let text = 'a'; while (true) text += text; return z }
