// When it is said that a file system tells of no changes: events and beats by hand.
import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { type Lesson, root } from '../scripts/course/catalogue.ts'
import { SaveWatcher } from '../scripts/course/saves.ts'

const beat = 1000
const events = vi.hoisted(() => ({ now: undefined as EventEmitter | undefined }))
vi.mock('chokidar', () => ({ watch: () => events.now }))

const folder = mkdtempSync(join(tmpdir(), 'saves-'))
const path = join(folder, 'softmax.ts')
let polling: string[]
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] })
  events.now = Object.assign(new EventEmitter(), { close: async () => {} })
  writeFileSync(path, 'before')
  polling = []
  const catalogue = [{ file: relative(root, path) } as Lesson]
  const watcher = new SaveWatcher(catalogue, { saved() {}, polling: (reason) => polling.push(reason) })
  const started = watcher.start()
  events.now.emit('ready')
  await started
  // What it looks at once more after its start is over, and half a beat as well.
  vi.advanceTimersByTime(beat / 2)
  return () => watcher.close().then(() => vi.useRealTimers())
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a change that two beats find, with no event, is one that nobody told of', () => {
  writeFileSync(path, 'one')
  vi.advanceTimersByTime(2 * beat)
  expect(polling).toEqual([expect.stringContaining('this file system does not tell of changes')])
})

test('two changes whose events come a moment after a beat each are told of', () => {
  for (const content of ['one', 'another', 'a third']) {
    writeFileSync(path, content)
    vi.advanceTimersByTime(beat / 2)
    events.now?.emit('all')
    vi.advanceTimersByTime(beat / 2)
  }
  expect(polling).toEqual([])
})
