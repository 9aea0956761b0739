// verdict: timed-out
// says: not done within 0.5 seconds
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
const again = () => { Promise.resolve().then(again) }
export function softmax(z: readonly number[]) { again(); return z }
