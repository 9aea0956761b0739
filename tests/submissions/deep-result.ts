// verdict: failed
// says: array of arrays
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export function softmax(z: readonly number[]) { let nest: unknown = [1]; for (let i = 0; i < 1e5; i++) nest = [nest]; return nest }
