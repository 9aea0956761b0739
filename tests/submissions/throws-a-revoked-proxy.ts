// verdict: failed
// says: an object that is no Error
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export function softmax(z: readonly number[]): number[] { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); throw proxy }
