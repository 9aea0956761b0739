// verdict: tampered
// says: reaches for checks/given/channel.ts
import { post } from '#given/../../checks/given/channel.ts'
post({ type: 'done' } as any)
