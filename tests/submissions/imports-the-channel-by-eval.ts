// verdict: tampered or broken
const channel = await eval(`import('${new URL('../../checks/given/channel.ts', import.meta.url)}')`)
channel.post({ type: 'done' })
