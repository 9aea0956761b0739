// verdict: tampered
// says: reaches for solutions/01-softmax/softmax.ts
import text from '../../solutions/01-softmax/softmax.ts?raw'
export const length = text.length
