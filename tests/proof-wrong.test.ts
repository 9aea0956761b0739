import { testProofs } from './judging.ts'

// Every mistake is rejected, and named.
testProofs(['mistake'])
