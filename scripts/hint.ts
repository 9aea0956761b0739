// npm run hint -- lesson[/task]
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readCatalogue, root, textOf } from './course/catalogue.ts'
import { find, UsageError } from './course/find.ts'
import { openHint } from './course/open-hint.ts'
import { ProgressStore } from './course/progress.ts'
import { runCommand } from './screen/command.ts'
import { wrapped } from './screen/text.ts'

await runCommand('npm run hint -- lesson[/task]', async () => {
  const { positionals } = parseArgs({ allowPositionals: true })
  if (positionals.length !== 1) throw new UsageError('Name one lesson or one task.')
  const { lesson, tasks } = find(readCatalogue(), positionals[0])
  const text = textOf(lesson) ?? ''
  const unwritten = lesson.tasks.find((task) => text.includes(`todo('${task.address}')`))
  const task = tasks?.[0] ?? (unwritten ?? lesson.tasks[0]).address
  const store = new ProgressStore(join(root, '.course'))
  const hint = openHint(store, lesson, task)
  console.log(
    [hint.title, ...hint.text.split('\n').flatMap((line) => wrapped(line, process.stdout.columns ?? 80))].join('\n'),
  )
  store.close()
  for (const notice of store.notices) console.error(notice)
  return 0
})
