import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'
import { readCatalogue, root } from '../scripts/course/catalogue.ts'

/** Ends a run with what the course consists of, and with the count of its tests. */
export default class Counts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const broken = modules.filter((module) => module.errors().length > 0).length
    const skipped = count('skipped')
    // Vitest's own summary follows in the same breath; ours is the last word.
    process.on('exit', () => {
      console.log(`\n${courseCounts()}`)
      console.log(
        `${count('passed')} passed, ${count('failed') + broken} failed${skipped ? `, ${skipped} skipped` : ''}`,
      )
    })
  }
}

function courseCounts(): string {
  const lessons = readCatalogue()
  const tasks = lessons.flatMap((lesson) => lesson.tasks)
  const files = (kind: string) =>
    lessons.flatMap(({ id }) =>
      readdirSync(join(root, 'checks', id)).includes(kind) ? readdirSync(join(root, 'checks', id, kind)) : [],
    )
  const counts = {
    lessons: lessons.length,
    tasks: tasks.length,
    checks: tasks.flatMap(({ checks }) => checks).length,
    mistakes: files('mistakes').length,
    alternatives: files('alternatives').length,
  }
  return Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(' · ')
}
