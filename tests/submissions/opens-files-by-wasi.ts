// verdict: tampered
// says: opens files through WASI
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export const softmax = (z: readonly number[]) => normalize(z.map((x) => Math.exp(x - Math.max(...z))))
import { WASI } from 'node:wasi'
new WASI({ version: 'preview1', preopens: { '/': '.' } })
