// verdict: tampered
// says: reaches for solutions/01-softmax/softmax.ts
import fs from 'node:fs'
export const text = await new Promise((done) => fs.readFile('solutions/01-softmax/softmax.ts', (_, data) => done(data)))
