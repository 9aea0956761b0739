import type { Lesson } from './catalogue.ts'
import { replaceLesson } from './replace.ts'
import { stubText } from './stub.ts'

/** Puts a lesson's stub back after keeping a copy of what was there. Says what it did. */
export function resetLesson(lesson: Lesson): string {
  const { isChanged, kept } = replaceLesson(lesson, Buffer.from(stubText(lesson)), 'reset')
  if (!isChanged) return `${lesson.file} is the stub already.`
  return `${lesson.file} is the stub again.${kept ? ` What you had is in ${kept}.` : ''}`
}
