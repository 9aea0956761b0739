// The compiler's own word, beside the other tests: before them it would keep one core busy and the other waiting.
import { execFile } from 'node:child_process'
import { expect, test } from 'vitest'
import { root } from '../scripts/course/catalogue.ts'
import { tsc } from '../scripts/grader/type-notes.ts'

test.each(['.', 'scripts/reader'])('types fit in the project %s', async (project) => {
  const said = new Promise<string>((resolve) => {
    execFile(process.execPath, [tsc, '-p', project], { cwd: root }, (error, stdout) =>
      resolve(stdout || String(error ?? '')),
    )
  })
  expect(await said).toBe('')
})
