// verdict: tampered
// says: reaches for solutions/01-softmax/softmax.ts
import { readFile } from 'node:fs/promises'
export const text = await readFile(new URL('../../solutions/01-softmax/softmax.ts', import.meta.url), 'utf8')
