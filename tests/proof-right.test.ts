import { testProofs } from './judging.ts'

// Every reference passes, every check fails on the stub, every alternative passes.
testProofs(['solution', 'stub', 'alternative'])
