import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { type Lesson, root } from './catalogue.ts'
import { keepSnapshot } from './snapshots.ts'
import { stubText } from './stub.ts'

/** Puts a lesson's stub back after keeping a copy of what was there. Says what it did. */
export function resetLesson(lesson: Lesson): string {
  const path = join(root, lesson.file)
  const stub = stubText(lesson)
  const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined
  if (text === stub) return `${lesson.file} is the stub already.`
  const kept = text === undefined ? undefined : keepSnapshot(lesson.id, lesson.file, text, 'reset')
  writeFileAtomic.sync(path, stub)
  return `${lesson.file} is the stub again.${kept ? ` What you had is in ${kept}.` : ''}`
}
