import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Lesson, root } from './catalogue.ts'
import { UsageError } from './find.ts'
import { replaceLesson } from './replace.ts'
import { listSnapshots } from './snapshots.ts'

/** The copies that there are of a lesson's file, numbered, as lines. */
export function snapshotLines({ id }: Lesson): string[] {
  const paths = listSnapshots(id)
  if (paths.length === 0) return [`There are no copies of ${id} yet: one is kept at its first pass and at each reset.`]
  const numbered = paths.map((path, i) => `${String(i + 1).padStart(3)}  ${path}`)
  return [...numbered, `npm run restore -- ${id} ${paths.length} brings number ${paths.length} back.`]
}

/** Puts a copy back after keeping a copy of what was there. Says what it did. */
export function restoreLesson(lesson: Lesson, number: number): string {
  const paths = listSnapshots(lesson.id)
  const from = paths[number - 1]
  if (!from) throw new UsageError(`${lesson.id} has no copy number ${number}: there are ${paths.length}.`)
  const { isChanged, kept } = replaceLesson(lesson, readFileSync(join(root, from)), 'restored')
  if (!isChanged) return `${lesson.file} is the same as ${from} already.`
  return `${lesson.file} is again what it was in ${from}.${kept ? ` What you had is in ${kept}.` : ''}`
}
