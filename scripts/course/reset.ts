import { type Lesson, textOf } from './catalogue.ts'
import { replaceLesson } from './replace.ts'
import { stubText } from './stub.ts'

/** Puts a lesson's stub back after keeping a copy of what was there. Says what it did. */
export function resetLesson(lesson: Lesson): string {
  const stub = stubText(lesson)
  if (textOf(lesson) === stub) return `${lesson.file} is the stub already.`
  const kept = replaceLesson(lesson, stub, 'reset')
  return `${lesson.file} is the stub again.${kept ? ` What you had is in ${kept}.` : ''}`
}
