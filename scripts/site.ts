// npm run site [-- folder]: the lessons as a static site, for any host. Pictures and blocks run the reference.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './course/catalogue.ts'
import { UsageError } from './course/find.ts'
import { writeSite } from './reader/site.ts'
import { runCommand } from './screen/command.ts'

await runCommand('npm run site [-- folder]', async () => {
  const { positionals } = parseArgs({ allowPositionals: true })
  if (positionals.length > 1) throw new UsageError('Name one folder at most.')
  const folder = resolve(positionals[0] ?? `${root}dist/site`)
  const count = await writeSite(folder)
  console.log(`${count} files are in ${folder}. Serve them with any web server.`)
  return 0
})
