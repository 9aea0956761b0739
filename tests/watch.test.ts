// Watch mode as a child process, driven as a learner would drive it: by saving files.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { Watcher } from '../scripts/bench/watcher.ts'
import { processesNaming, Workspace } from '../scripts/bench/workspace.ts'

const file = 'lessons/01-softmax/softmax.ts'
const normalize = 'export const normalize = (v: number[]) => v.map((x) => x / v.reduce((a, b) => a + b, 0))\n'
const right = `${normalize}export const softmax = (z: number[]) => normalize(z.map((x) => Math.exp(x - Math.max(...z))))\n`
const noShift = `${normalize}export const softmax = (z: number[]) => normalize(z.map((x) => Math.exp(x)))\n`
const negated = `${normalize}export const softmax = (z: number[]) => normalize(z.map((x) => Math.exp(Math.max(...z) - x)))\n`
const endless = `${normalize}export const softmax = (z: number[]) => { while (true) {} }\n`

/** What editors do to a file that is saved, in the order of their system calls. */
const editors: Record<string, (path: string, text: string) => Promise<void>> = {
  async 'VS Code'(path, text) {
    const descriptor = openSync(path, 'w')
    await sleep(15)
    writeSync(descriptor, text)
    closeSync(descriptor)
  },
  async vim(path, text) {
    const [folder, probe] = [dirname(path), join(dirname(path), '4913')]
    writeFileSync(probe, '')
    rmSync(probe)
    renameSync(path, join(folder, 'softmax.ts~'))
    await sleep(5)
    writeFileSync(path, text)
    rmSync(join(folder, 'softmax.ts~'))
  },
  async JetBrains(path, text) {
    writeFileSync(`${path}___jb_tmp___`, text)
    renameSync(path, `${path}___jb_old___`)
    renameSync(`${path}___jb_tmp___`, path)
    rmSync(`${path}___jb_old___`)
  },
  async Emacs(path, text) {
    const lock = join(dirname(path), '.#softmax.ts')
    symlinkSync('somebody@somewhere.1234', lock)
    writeFileSync(join(dirname(path), '#softmax.ts#'), text)
    renameSync(path, `${path}~`)
    writeFileSync(path, text)
    for (const left of [lock, join(dirname(path), '#softmax.ts#'), `${path}~`]) rmSync(left)
  },
}

describe('a watcher', () => {
  let workspace: Workspace
  let watcher: Watcher
  beforeAll(async () => {
    workspace = new Workspace()
    watcher = new Watcher(workspace)
  })
  afterAll(() => workspace.remove())

  test('begins at the first lesson that is not passed', async () => {
    expect((await watcher.next('ready')).lesson).toBe('01-softmax')
    expect((await watcher.verdict()).verdict).toBe('todo')
  })

  test('answers a wrong save with the mistake’s name', async () => {
    workspace.write(file, noShift)
    expect((await watcher.next('saved')).file).toBe(file)
    const { ms, lesson } = await watcher.next('verdict')
    expect(lesson?.verdict).toBe('failed')
    expect(lesson?.tasks[1].diagnosis?.mistake).toBe('no-shift')
    expect(ms).toBeGreaterThan(0)
  })

  test('answers a right save with passed, and keeps it', async () => {
    workspace.write(file, right)
    expect((await watcher.verdict()).verdict).toBe('passed')
    const progress = () => JSON.parse(readFileSync(workspace.path('.course/progress.json'), 'utf8'))
    await expect.poll(() => progress().lessons['01-softmax'].passedAt).toBeTruthy()
  })

  test('answers a file that does not parse', async () => {
    workspace.write(file, `${right}export function (`)
    expect((await watcher.verdict()).verdict).toBe('broken')
  })

  test('gives the verdict of the last save when one comes during a run', async () => {
    workspace.write(file, endless)
    await watcher.next('saved')
    await sleep(500)
    workspace.write(file, right)
    expect((await watcher.verdict()).verdict).toBe('passed')
    await sleep(1000)
    expect(watcher.rest().filter(({ event }) => event === 'verdict')).toEqual([])
  })

  test('ends an endless loop at the deadline and answers the next save as before', async () => {
    workspace.write(file, endless)
    expect((await watcher.verdict()).verdict).toBe('timed-out')
    workspace.write(file, negated)
    expect((await watcher.verdict()).tasks[1].diagnosis?.mistake).toBe('negated')
  })

  test('sees another file renamed over the lesson’s', async () => {
    writeFileSync(workspace.path('softmax.tmp'), right)
    renameSync(workspace.path('softmax.tmp'), workspace.path(file))
    expect((await watcher.verdict()).verdict).toBe('passed')
  })

  test.each(Object.entries(editors))('sees a save as %s makes it', async (_, save) => {
    for (const [text, due] of [
      [noShift, 'failed'],
      [right, 'passed'],
    ]) {
      await save(workspace.path(file), text)
      // On a busy machine a file may be seen half written; what counts is the answer to the whole of it.
      while ((await watcher.verdict()).verdict !== due);
    }
    await sleep(300)
    expect(watcher.rest().filter(({ event }) => event === 'verdict')).toEqual([])
  })

  test('sees the rest of a file that was read half-written, which no event may tell of', async () => {
    for (const pause of [1, 2, 4, 7, 10, 20, 30, 40, 50, 70]) {
      const half = right.length / 2
      const descriptor = openSync(workspace.path(file), 'w')
      writeSync(descriptor, right.slice(0, half))
      await sleep(pause)
      writeSync(descriptor, `${right.slice(half)}// ${pause}\n`)
      closeSync(descriptor)
      const heard: ReturnType<Watcher['rest']> = []
      const verdict = () => heard.push(...watcher.rest()) && heard.findLast(({ event }) => event === 'verdict')
      await expect.poll(verdict).toMatchObject({ lesson: { verdict: 'passed' } })
      expect(heard, `after ${pause} ms`).not.toContainEqual(expect.objectContaining({ event: 'notice' }))
    }
  })

  test('sees a folder moved away and back', async () => {
    const folder = workspace.path('lessons/01-softmax')
    renameSync(folder, `${folder}.away`)
    expect((await watcher.verdict()).verdict).toBe('broken')
    writeFileSync(`${folder}.away/softmax.ts`, negated)
    renameSync(`${folder}.away`, folder)
    expect((await watcher.verdict()).verdict).toBe('failed')
    workspace.write(file, right)
    expect((await watcher.verdict()).verdict).toBe('passed')
  })

  test('sees the file deleted during a run, and another put in its place', async () => {
    workspace.write(file, endless)
    await watcher.next('saved')
    await sleep(300)
    rmSync(workspace.path(file))
    expect((await watcher.verdict()).verdict).toBe('broken')
    writeFileSync(workspace.path('softmax.tmp'), right)
    renameSync(workspace.path('softmax.tmp'), workspace.path(file))
    expect((await watcher.verdict()).verdict).toBe('passed')
  })

  test('sees the file deleted, says what to do, and sees it come back', async () => {
    rmSync(workspace.path(file))
    const gone = await watcher.verdict()
    expect(gone.verdict).toBe('broken')
    expect(JSON.stringify(gone)).toContain('npm run reset -- 01-softmax')
    workspace.write(file, right)
    expect((await watcher.verdict()).verdict).toBe('passed')
  })

  test('survives a folder in the file’s place', async () => {
    rmSync(workspace.path(file))
    mkdirSync(workspace.path(file))
    expect((await watcher.verdict()).verdict).toBe('broken')
    rmdirSync(workspace.path(file))
    workspace.write(file, right)
    expect((await watcher.verdict()).verdict).toBe('passed')
  })

  test('is not moved by the same bytes written again', async () => {
    workspace.write(file, right)
    await sleep(700)
    expect(watcher.rest().filter(({ event }) => event === 'saved')).toEqual([])
  })

  test('is the only one that keeps progress', async () => {
    const second = new Watcher(workspace)
    expect(JSON.stringify(await second.next('notice'))).toContain('Another watcher is running')
    second.child.kill('SIGTERM')
  })

  test('survives the parser’s death', async () => {
    workspace.write(file, `${right}export const deep = ${'['.repeat(7000)}${']'.repeat(7000)}\n`)
    expect((await watcher.verdict()).verdict).toBe('broken')
    workspace.write(file, noShift)
    expect((await watcher.verdict()).verdict).toBe('failed')
  })

  test('leaves no process behind', async () => {
    workspace.write(file, endless)
    await watcher.next('saved')
    await sleep(400)
    expect(processesNaming(workspace.folder)).not.toEqual([])
    watcher.child.kill('SIGTERM')
    await new Promise((resolve) => watcher.child.once('exit', resolve))
    await expect.poll(() => processesNaming(workspace.folder), { timeout: 3000 }).toEqual([])
    expect(existsSync(workspace.path('.course/progress.json'))).toBe(true)
    expect(existsSync(workspace.path('.course/watcher.lock'))).toBe(false)
  })
})

/** A workspace of this test's own, which goes with it, however it ends. */
function ownWorkspace(...extent: ConstructorParameters<typeof Workspace>): Workspace {
  const workspace = new Workspace(...extent)
  onTestFinished(() => workspace.remove())
  return workspace
}

test('a watcher that is killed outright leaves no process behind', async () => {
  const workspace = ownWorkspace()
  const watcher = new Watcher(workspace)
  await watcher.verdict()
  workspace.write(file, endless)
  await watcher.next('saved')
  await sleep(400)
  watcher.child.kill('SIGKILL')
  await expect.poll(() => processesNaming(workspace.folder), { timeout: 5000 }).toEqual([])
})

test('a watcher that is killed outright together with its judge leaves no process behind', async () => {
  const workspace = ownWorkspace()
  const watcher = new Watcher(workspace)
  await watcher.verdict()
  const mark = join(tmpdir(), `looping-${process.pid}`)
  const marking = endless.replace('while', `writeFileSync(${JSON.stringify(mark)}, ''); while`)
  workspace.write(file, `import { writeFileSync } from 'node:fs'\n${marking}`)
  await expect.poll(() => existsSync(mark), { timeout: 20_000 }).toBe(true)
  rmSync(mark)
  const [judge] = processesNaming(workspace.path('scripts/grader/judge.ts'))
  watcher.child.kill('SIGKILL')
  process.kill(judge, 'SIGKILL')
  await expect.poll(() => processesNaming(workspace.folder), { timeout: 5000 }).toEqual([])
})

test('a watcher begins with the lesson that is named, or says which are alike', async () => {
  const workspace = ownWorkspace()
  const watcher = new Watcher(workspace, ['10'])
  expect((await watcher.next('ready')).lesson).toBe('10-pool-backprop')
  expect(workspace.run('watch', 'sofmax')).toMatchObject({ code: 2, stderr: expect.stringContaining('01-softmax') })
})

test('a watcher sees a save in AssemblyScript, and answers with what its compiler says', async () => {
  const workspace = ownWorkspace('whole')
  const watcher = new Watcher(workspace, ['14'])
  expect((await watcher.verdict()).verdict).toBe('todo')
  const kernel = 'lessons/14-simd/assembly/matmul.ts'
  const stub = readFileSync(workspace.path(kernel), 'utf8')
  workspace.write(kernel, stub.replace("todo('14-simd/matmul')", 'store<f32>(c, f32x4.splat(0))'))
  expect((await watcher.next('saved')).file).toBe(kernel)
  const broken = await watcher.verdict()
  expect(broken.verdict).toBe('broken')
  expect(JSON.stringify(broken)).toContain("Type 'v128' is not assignable to type 'f32'.")
  workspace.write(kernel, readFileSync(workspace.path('checks/14-simd/assembly/plain.ts'), 'utf8'))
  const slow = await watcher.verdict()
  expect([slow.verdict, slow.tasks[0].diagnosis?.mistake]).toEqual(['slow', 'scalar'])
})

test('a watcher that polls sees saves as well', async () => {
  const workspace = ownWorkspace()
  const watcher = new Watcher(workspace, ['--poll'])
  await watcher.verdict()
  workspace.write(file, right)
  expect((await watcher.verdict()).verdict).toBe('passed')
})

test('a watcher whom nobody tells of changes notices, says so and polls', async () => {
  const workspace = ownWorkspace()
  // chokidar asks for events in its own way when it is told to poll; every ten minutes is never.
  const watcher = new Watcher(workspace, [], { CHOKIDAR_USEPOLLING: '1', CHOKIDAR_INTERVAL: '600000' })
  await watcher.verdict()
  workspace.write(file, right)
  expect((await watcher.next('notice')).message).toContain('does not tell of changes')
  expect((await watcher.verdict()).verdict).toBe('passed')
  workspace.write(file, noShift)
  expect((await watcher.verdict()).verdict).toBe('failed')
})

test('a watcher that the system refuses to tell of changes says so and polls from the start', async () => {
  const refusing = `import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    fs.watch = () => { throw Object.assign(new Error('ENOSPC: no space for watchers'), { code: 'ENOSPC' }) }
    syncBuiltinESMExports()`
  const workspace = ownWorkspace()
  const preload = `--import=data:text/javascript,${encodeURIComponent(refusing)}`
  const watcher = new Watcher(workspace, [], { NODE_OPTIONS: preload })
  expect((await watcher.next('ready')).lesson).toBe('01-softmax')
  expect((await watcher.next('notice')).message).toContain('ENOSPC')
  await watcher.verdict()
  workspace.write(file, right)
  expect((await watcher.verdict()).verdict).toBe('passed')
})

test('a watcher takes over the lock of one that was killed', async () => {
  const workspace = ownWorkspace()
  const first = new Watcher(workspace)
  await first.verdict()
  first.child.kill('SIGKILL')
  await new Promise((resolve) => first.child.once('exit', resolve))
  const second = new Watcher(workspace)
  await second.verdict()
  workspace.write(file, right)
  await second.verdict()
  expect(second.rest().filter(({ event }) => event === 'notice')).toEqual([])
  await expect.poll(() => existsSync(workspace.path('.course/progress.json'))).toBe(true)
})
