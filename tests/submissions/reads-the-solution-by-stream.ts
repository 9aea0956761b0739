// verdict: tampered
// says: reaches for solutions/01-softmax/softmax.ts
import { createReadStream } from 'node:fs'
export let text = ''
for await (const chunk of createReadStream('solutions/01-softmax/softmax.ts')) text += chunk
