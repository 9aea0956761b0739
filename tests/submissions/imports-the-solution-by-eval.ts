// verdict: tampered or broken
const stolen = await eval(`import('${new URL('../../solutions/01-softmax/softmax.ts', import.meta.url)}')`)
export const { normalize, softmax } = stolen
