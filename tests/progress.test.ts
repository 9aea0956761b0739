// What is kept of a learner's progress where the disk refuses, and when it takes again.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ProgressStore } from '../scripts/course/progress.ts'

let parent: string
let folder: string
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'progress-'))
  folder = join(parent, '.course')
})
afterEach(() => rmSync(parent, { recursive: true }))

const keptLessons = () => Object.keys(JSON.parse(readFileSync(join(folder, 'progress.json'), 'utf8')).lessons)

/** A file where the folder should be refuses every write, whoever runs this. */
async function refused(store: ProgressStore): Promise<void> {
  writeFileSync(folder, '')
  store.keepVerdict('01-softmax', 'one', 'passed')
  await turn()
  expect(store.notices).toEqual([expect.stringContaining('Progress is not kept')])
}

test('what could not be written is written at the next verdict, and the notice taken back', async () => {
  const store = new ProgressStore(folder)
  const told: string[] = []
  store.onNotice = (text) => told.push(text)
  await refused(store)
  rmSync(folder)
  // The same bytes again: nothing is new but that the disk takes it.
  store.keepVerdict('01-softmax', 'one', 'passed')
  await turn()
  expect(keptLessons()).toEqual(['01-softmax'])
  expect(store.notices).toEqual([])
  expect(told.at(-1)).toBe('Progress is kept again.')
  store.close()
})

test('what could not be written is written at the end', async () => {
  const store = new ProgressStore(folder)
  await refused(store)
  rmSync(folder)
  store.close()
  expect(keptLessons()).toEqual(['01-softmax'])
})
