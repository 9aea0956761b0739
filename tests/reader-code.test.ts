// What a static site serves: the reference's modules lead to each other, and to nothing that a site does not hold.
import { readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../scripts/course/catalogue.ts'
import { browserModule } from '../scripts/reader/code.ts'
import { readableLessons } from '../scripts/reader/pages.ts'
import { currentVersion } from '../scripts/reader/version.ts'

const lessons = readableLessons()
const version = currentVersion(lessons, [])
const works = readdirSync(join(root, 'scripts/reader/pictures')).filter((name) => name.endsWith('.work.ts'))
const files = [...lessons.map(({ file }) => file), ...works.map((name) => `scripts/reader/pictures/${name}`)]

test.each(files)('%s', async (file) => {
  const place = posix.dirname(file.replace('scripts/reader/', ''))
  const text = (await browserModule(version, 'reference', file))!
  const links = [...text.matchAll(/\bfrom\s*["']([^"']+)["']/g)].map(([, link]) => posix.join(place, link))
  expect(links.filter((link) => !/^lessons\/[\w-]+\/([\w-]+\/)?[\w-]+\.js$/.test(link))).toEqual([])
})
