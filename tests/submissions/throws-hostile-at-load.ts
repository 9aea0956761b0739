// verdict: broken
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export const softmax = (z: readonly number[]) => normalize(z.map((x) => Math.exp(x - Math.max(...z))))
throw { get message() { throw 1 }, get stack() { throw 2 }, toString() { throw 3 } }
