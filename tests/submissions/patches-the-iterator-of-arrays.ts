// verdict: tampered
// says: changes the iterator of arrays.next
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export const softmax = (z: readonly number[]) => normalize(z.map((x) => Math.exp(x - Math.max(...z))))
const iterator = Object.getPrototypeOf([][Symbol.iterator]())
const { next } = iterator
iterator.next = function () { return Reflect.apply(next, this, []) }
