// verdict: failed
// says: gone
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
console.log('\u001b[2J\u001b]0;title\u0007\u001b[?1049h')
export function softmax(z: readonly number[]) { throw new Error('\u001b[2J\u001b[31mgone\u202e') }
