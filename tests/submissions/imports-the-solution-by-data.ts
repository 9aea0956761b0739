// verdict: tampered or broken
const url = new URL('../../solutions/01-softmax/softmax.ts', import.meta.url).href
const stolen = await import(/* @vite-ignore */ `data:text/javascript,export * from ${JSON.stringify(url)}`)
export const { normalize, softmax } = stolen
