// verdict: tampered
// says: reaches for solutions/01-softmax/softmax.ts
import { copyFileSync } from 'node:fs'
copyFileSync('solutions/01-softmax/softmax.ts', 'lessons/01-softmax/copied.ts')
