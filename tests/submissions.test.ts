// A public suite of clumsy and hostile submissions for 01-softmax. The first lines of each say what is due:
// `// verdict: …` and, where there is something to tell, `// says: …`, a part of the message, and
// `// second: …`, the verdict of the second task.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCatalogue, root } from '../scripts/course/catalogue.ts'
import { verdicts } from '../scripts/grader/verdict.ts'
import { useJudge } from './judging.ts'

const folder = join(root, 'tests/submissions')
const lesson = readCatalogue()[0]
const { run } = useJudge()
const seen = new Set<string>()

for (const name of readdirSync(folder)) {
  const text = readFileSync(join(folder, name), 'utf8')
  const due = /^\/\/ verdict: (.+)$/m.exec(text)?.[1]
  const says = /^\/\/ says: (.+)$/m.exec(text)?.[1]
  const second = /^\/\/ second: (.+)$/m.exec(text)?.[1]
  test(`${name} is ${due}`, async () => {
    const tree = { base: 'lessons' as const, borrowed: [], sources: { [lesson.file]: text } }
    const limits = { seconds: 1, megabytes: 200 }
    const verdict = await run({ lesson: lesson.id, tree, limits })
    const words = verdict.tasks.flatMap(({ message, place, checks }) => [
      message,
      place && `${place.file}:${place.line}`,
      ...checks.map((check) => check.message),
    ])
    expect(verdict.verdict, words.join('\n')).toBe(due)
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
