// verdict: broken
// says: helper.ts
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
import { helper } from './helper.ts'
export const softmax = helper
