// A public suite of clumsy and hostile submissions for 01-softmax, judged in a copy of the course that they may
// wreck. The first lines of each say what is due:
// `// verdict: …` and, where there is something to tell, `// says: …`, a part of the message,
// `// second: …`, the verdict of the second task, and `// seconds: …`, a deadline other than half a second for what
// never ends and three for the rest.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Workspace } from '../scripts/bench/workspace.ts'
import { readCatalogue, root } from '../scripts/course/catalogue.ts'
import type { Judge } from '../scripts/grader/judge-client.ts'
import { verdicts } from '../scripts/grader/verdict.ts'

const folder = join(root, 'tests/submissions')
const lesson = readCatalogue()[0]
const workspace = new Workspace()
let judge: Judge
const seen = new Set<string>()

beforeAll(async () => {
  const client = pathToFileURL(workspace.path('scripts/grader/judge-client.ts')).href
  judge = new (await import(/* @vite-ignore */ client)).Judge()
})
afterAll(async () => {
  judge.close()
  await workspace.remove()
})

for (const name of readdirSync(folder)) {
  const text = readFileSync(join(folder, name), 'utf8')
  const due = /^\ufeff?\/\/ verdict: (.+)$/m.exec(text)?.[1].split(' or ')
  const says = /^\/\/ says: (.+)$/m.exec(text)?.[1]
  const second = /^\/\/ second: (.+)$/m.exec(text)?.[1]
  const seconds = Number(/^\/\/ seconds: (.+)$/m.exec(text)?.[1] ?? (due?.includes('timed-out') ? 0.5 : 3))
  const megabytes = Number(/^\/\/ megabytes: (.+)$/m.exec(text)?.[1] ?? 200)
  test(`${name} is ${due?.join(' or ')}`, { timeout: 30_000 }, async () => {
    const tree = { base: 'lessons' as const, borrowed: [], sources: { [lesson.file]: text } }
    const limits = { seconds, megabytes }
    const verdict = (await judge.run({ lesson: lesson.id, tree, limits }).verdict)!
    const words = verdict.tasks.flatMap(({ message, place, checks }) => [
      message,
      place && `${place.file}:${place.line}`,
      ...checks.map((check) => check.message),
    ])
    expect(due, words.join('\n')).toContain(verdict.verdict)
    if (says) expect(words.join('\n')).toContain(says)
    if (second) expect(verdict.tasks[1].verdict).toBe(second)
    seen.add(verdict.verdict)
  })
}

test('every verdict of the grader has been seen', () => {
  // `todo` and `slow` are seen in the proofs of stubs and mistakes, `harness` in verdict.test.ts.
  const elsewhere = ['todo', 'slow', 'harness']
  expect([...seen, ...elsewhere].sort()).toEqual([...verdicts].sort())
})
