// verdict: failed
// says: Class constructor softmax cannot be invoked without
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export class softmax { constructor(public z: number[]) {} }
