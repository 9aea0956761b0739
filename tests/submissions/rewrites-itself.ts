// verdict: failed
// says: expected 0.090031, got 1
import { readFileSync, writeFileSync } from 'node:fs'
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export function softmax(z: readonly number[]) { return z }
