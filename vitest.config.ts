import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/sequence.ts'

// The course's own tests. The checks of the lessons are no tests of these: the grader runs them.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    reporters: ['default', './tests/counts.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // A second, the usual patience, is too short for processes that start on a busy machine.
    expect: { poll: { timeout: 20_000 } },
    // A file that judges keeps a core busy, one that watches or reads waits most of its time.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // No file changes what another sees, and what they import is loaded once.
    isolate: false,
  },
})
