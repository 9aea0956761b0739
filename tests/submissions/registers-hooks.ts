// verdict: tampered
// says: changes how modules are loaded
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export const softmax = (z: readonly number[]) => normalize(z.map((x) => Math.exp(x - Math.max(...z))))
import module from 'node:module'
module.register('./nothing.mjs', import.meta.url)
