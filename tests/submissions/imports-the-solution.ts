// verdict: tampered
// says: reaches for solutions/01-softmax/softmax.ts
export { normalize, softmax } from '../../solutions/01-softmax/softmax.ts'
