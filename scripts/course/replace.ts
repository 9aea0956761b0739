import { existsSync, lstatSync, readFileSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { type Lesson, root } from './catalogue.ts'
import { keepSnapshot, type Occasion } from './snapshots.ts'

/**
 * Puts a text in the place of a lesson's file after keeping a copy of what was there.
 *
 * @returns where the copy is; undefined where there was no file, or the same text
 */
export function replaceLesson(lesson: Lesson, text: string, occasion: Occasion): string | undefined {
  const path = join(root, lesson.file)
  const present = existsSync(path) ? readFileSync(path, 'utf8') : undefined
  if (present === text) return undefined
  const kept = present === undefined ? undefined : keepSnapshot(lesson.id, lesson.file, present, occasion)
  // Through a link the text would land in a file that is not the course's.
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) unlinkSync(path)
  writeFileAtomic.sync(path, text)
  return kept
}
