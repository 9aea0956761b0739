// verdict: tampered
// says: reaches for checks/given/channel.ts
import { post } from '../../checks/given/channel.ts'
post({ type: 'done' } as any)
