// Answers that look right to the checks of their lesson and are not, or the other way round. The first lines of each
// say what is due: `// task: …`, `// verdict: …` and, where there is something to tell, `// says: …`, a part of it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCatalogue, root } from '../scripts/course/catalogue.ts'
import { find } from '../scripts/course/find.ts'
import { useJudge } from './judging.ts'

const folder = join(root, 'tests/answers')
const catalogue = readCatalogue()
const { run } = useJudge()

for (const name of readdirSync(folder)) {
  const text = readFileSync(join(folder, name), 'utf8')
  const [task, due, says] = ['task', 'verdict', 'says'].map(
    (key) => new RegExp(`^// ${key}: (.+)$`, 'm').exec(text)?.[1],
  )
  test(`${task}: ${name} is ${due}`, async () => {
    const { lesson } = find(catalogue, task!)
    const borrowed = catalogue.map(({ id }) => id).filter((id) => id !== lesson.id)
    const tree = { base: 'lessons' as const, borrowed, sources: { [lesson.file]: text } }
    const verdict = await run({ lesson: lesson.id, tasks: [task!], tree })
    const words = verdict.tasks.flatMap(({ message, checks }) => [message, ...checks.map((check) => check.message)])
    expect(verdict.verdict, words.join('\n')).toBe(due)
    if (says) expect(words.join('\n')).toContain(says)
  })
}
