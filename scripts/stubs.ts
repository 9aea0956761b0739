// For authors: writes every lesson's stub from its solution. Files that a learner may have begun, that
// is, whose text is neither a stub nor empty, are left alone unless named.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readCatalogue, root } from './course/catalogue.ts'
import { stubText } from './course/stub.ts'

const named = process.argv.slice(2)
for (const lesson of readCatalogue()) {
  const path = join(root, lesson.file)
  const isBegun = existsSync(path) && !readFileSync(path, 'utf8').includes('todo(')
  if (isBegun && !named.includes(lesson.id)) continue
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, stubText(lesson))
}
