// verdict: tampered
// says: reaches for tests/submissions/right.ts
import { readFileSync } from 'node:fs'
export const text = readFileSync('tests/submissions/right.ts', 'utf8')
