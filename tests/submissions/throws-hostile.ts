// verdict: failed
// says: an object that is no Error
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export function softmax(z: readonly number[]): number[] { throw { get message() { throw 1 }, get stack() { throw 2 }, get name() { throw 3 }, get todo() { throw 4 }, toString() { throw 5 } } }
