// verdict: failed
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
const { max } = Math
export function softmax(z: readonly number[]) { Math.max = () => 0; const p = z.slice(); Math.max = max; return p }
