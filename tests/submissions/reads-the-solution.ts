// verdict: tampered
// says: reaches for solutions/01-softmax/softmax.ts
import { readFileSync } from 'node:fs'
const text = readFileSync('solutions/01-softmax/softmax.ts', 'utf8')
export const length = text.length
