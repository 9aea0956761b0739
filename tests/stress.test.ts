// In small what `npm run bench -- kills` and `-- storms` do in large, and what happens to a worker whose folder is removed
// while it starts.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { measureKills } from '../scripts/bench/kills.ts'
import { measureStorms } from '../scripts/bench/storms.ts'
import { processesNaming, Workspace } from '../scripts/bench/workspace.ts'

test('what is kept survives being killed while it is written', async () => {
  const { writes, faults, leftovers } = await measureKills(10)
  expect(writes).toBeGreaterThanOrEqual(10)
  expect(faults).toEqual([])
  expect(leftovers).toBe(0)
})

test('a storm of saves ends in the verdict of the last bytes, after few runs', async () => {
  const { right, verdicts } = await measureStorms(2, 1000)
  expect(right).toBe(2)
  expect(Math.max(...verdicts)).toBeLessThan(20)
})

test('no worker stays behind whose folder is removed while its threads start', async () => {
  const workspace = new Workspace()
  onTestFinished(() => workspace.remove())
  const worker = readFileSync(workspace.path('scripts/grader/worker.mjs'), 'utf8')
  workspace.write(
    'scripts/grader/worker.mjs',
    worker.replace(/^import .*end-with-parent.*$/m, "$&\nimport '../remove.mjs'"),
  )
  workspace.write('scripts/remove.mjs', removal)
  workspace.write('parent.mjs', parentOfWorker)
  const parent = spawn(process.execPath, ['--import', './scripts/typescript.mjs', 'parent.mjs'], {
    cwd: workspace.folder,
  })
  await expect.poll(() => existsSync(workspace.path('parent.mjs')), { timeout: 30_000 }).toBe(false)
  parent.kill('SIGKILL')
  await expect.poll(() => processesNaming(workspace.folder), { timeout: 30_000 }).toEqual([])
})

const parentOfWorker = `
import { WorkerProcess } from './scripts/grader/worker-process.ts'
new WorkerProcess('01-softmax', 200)
setInterval(() => {}, 1000)
`

/** Leaves of the folder only what has the worker wait for a thread, and that in a new folder of the same name. */
const removal = `
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
rmSync(new URL('..', import.meta.url), { recursive: true, force: true, maxRetries: 5 })
mkdirSync(new URL('.', import.meta.url), { recursive: true })
writeFileSync(new URL('typescript.mjs', import.meta.url), \`
  import { register } from 'node:module'
  register('data:text/javascript,')
\`)
`
