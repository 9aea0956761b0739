// npm run restore -- lesson [number]
import { parseArgs } from 'node:util'
import { readCatalogue } from './course/catalogue.ts'
import { find, UsageError } from './course/find.ts'
import { restoreLesson, snapshotLines } from './course/restore.ts'
import { runCommand } from './screen/command.ts'

await runCommand('npm run restore -- lesson [number]', async () => {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [name, number, ...rest] = positionals
  if (name === undefined) throw new UsageError('Name the lesson whose copies you want to see.')
  if (rest.length > 0 || (number !== undefined && !/^\d+$/.test(number)))
    throw new UsageError('Name one lesson and one number.')
  const { lesson } = find(readCatalogue(), name)
  console.log(number === undefined ? snapshotLines(lesson).join('\n') : restoreLesson(lesson, Number(number)))
  return 0
})
