// verdict: broken
// says: ml-softmax-that-is-not-there
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
import { softmax as theirs } from 'ml-softmax-that-is-not-there'
export const softmax = theirs
