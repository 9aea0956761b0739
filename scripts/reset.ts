// npm run reset -- lesson …
import { parseArgs } from 'node:util'
import { readCatalogue } from './course/catalogue.ts'
import { findAll, UsageError } from './course/find.ts'
import { resetLesson } from './course/reset.ts'
import { runCommand } from './screen/command.ts'

await runCommand('npm run reset -- lesson …', async () => {
  const { positionals } = parseArgs({ allowPositionals: true })
  if (positionals.length === 0) throw new UsageError('Name the lesson to start over.')
  for (const { lesson } of findAll(readCatalogue(), positionals)) console.log(resetLesson(lesson))
  return 0
})
