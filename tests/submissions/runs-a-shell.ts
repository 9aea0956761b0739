// verdict: tampered
// says: starts another process
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
import { execSync } from 'node:child_process'
export const softmax = (z: readonly number[]) => JSON.parse(String(execSync(`node -p "[${z}]"`)))
