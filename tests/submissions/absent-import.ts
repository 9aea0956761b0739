// verdict: failed
// says: softmax throws TypeError: softMaximum is not a function
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
import { softMaximum } from '#given/todo.ts'
export const softmax = (z: readonly number[]) => softMaximum(z)
