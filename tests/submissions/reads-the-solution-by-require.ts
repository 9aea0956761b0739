// verdict: tampered
// says: reaches for solutions/01-softmax/softmax.ts
import { createRequire } from 'node:module'
const stolen = createRequire(import.meta.url)('../../solutions/01-softmax/softmax.ts')
export const { normalize, softmax } = stolen
