// verdict: passed
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export const softmax = (z: readonly number[]) => normalize(z.map((x) => Math.exp(x - Math.max(...z))))
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
const folder = mkdtempSync(join(tmpdir(), 'own-'))
writeFileSync(join(folder, 'debug.txt'), 'z')
rmSync(folder, { recursive: true })
