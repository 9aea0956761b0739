// verdict: tampered
// says: reaches for solutions/01-softmax/softmax.ts
import { openSync, readSync } from 'node:fs'
const b = Buffer.alloc(5000)
readSync(openSync('solutions/01-softmax/softmax.ts', 'r'), b)
export const text = String(b)
