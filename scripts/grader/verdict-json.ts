// The JSON that others build on: what `grade --json` prints and `start -- --json` sends.
import type { LessonVerdict } from './verdict.ts'

export interface GradeReport {
  version: 1
  tree: 'lessons' | 'solutions'
  lessons: object[]
}

export function gradeReport(tree: GradeReport['tree'], lessons: readonly LessonVerdict[]): GradeReport {
  return { version: 1, tree, lessons: lessons.map(publicVerdict) }
}

/** A verdict without what only the screen needs. */
export function publicVerdict(verdict: LessonVerdict): object {
  const tasks = verdict.tasks.map(({ isUnreached: _, checks, ...task }) => ({
    ...task,
    checks: checks.map(({ name, verdict: result, message }) => ({ name, verdict: result, message })),
  }))
  return { ...verdict, tasks }
}
