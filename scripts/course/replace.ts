import { existsSync, lstatSync, readFileSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { type Lesson, root } from './catalogue.ts'
import { keepSnapshot, type Occasion } from './snapshots.ts'

export interface Replacement {
  /** false where the file held just this already */
  isChanged: boolean
  /** where the copy of what was there is; undefined where there was no file */
  kept?: string
}

/** Puts a content in the place of a lesson's file after keeping a copy of what was there, byte for byte. */
export function replaceLesson(lesson: Lesson, content: Buffer, occasion: Occasion): Replacement {
  const path = join(root, lesson.file)
  const present = existsSync(path) ? readFileSync(path) : undefined
  if (present?.equals(content)) return { isChanged: false }
  const kept = present && keepSnapshot(lesson.id, lesson.file, present, occasion)
  // Through a link the content would land in a file that is not the course's.
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) unlinkSync(path)
  writeFileAtomic.sync(path, content)
  return { isChanged: true, kept }
}
