// The learner's lesson beside the reference: both texts, and what a run on fresh inputs says of each task.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JudgeRecord } from '../../checks/given/records.ts'
import { type Lesson, root, textOf } from '../course/catalogue.ts'
import type { Judge } from './judge-client.ts'

export type TaskComparison = Extract<JudgeRecord, { type: 'comparison' }>

export interface LessonComparison {
  lesson: Lesson
  yours: string
  reference: string
  tasks: TaskComparison[]
}

export async function compare(judge: Judge, lesson: Lesson): Promise<LessonComparison> {
  const yours = textOf(lesson) ?? ''
  const reference = readFileSync(join(root, lesson.file.replace(/^lessons/, 'solutions')), 'utf8')
  const tasks: TaskComparison[] = []
  const tree = { base: 'lessons' as const, borrowed: [], sources: { [lesson.file]: yours } }
  const seed = 1 + Math.floor(Math.random() * 1e6)
  await judge.run({ lesson: lesson.id, tree, seed, compare: true }, (record) => {
    if (record.type === 'comparison') tasks.push(record)
  }).verdict
  return { lesson, yours, reference, tasks }
}
