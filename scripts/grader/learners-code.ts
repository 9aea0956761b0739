// Whether the learner's code of a lesson passes, and with whose help: judged now, where that is not known.
import { join } from 'node:path'
import { type Lesson, readCatalogue, root, textOf } from '../course/catalogue.ts'
import { find } from '../course/find.ts'
import { ProgressStore } from '../course/progress.ts'
import { Grading, isStub } from './grading.ts'
import { Judge } from './judge-client.ts'

export interface LearnersCode {
  lesson: Lesson
  isPassed: boolean
  /** lessons whose reference stands in for the learner's */
  borrowed: string[]
}

/** @param ids of the lessons, by number or name */
export async function learnersCode(ids: readonly string[]): Promise<LearnersCode[]> {
  const catalogue = readCatalogue()
  const judge = new Judge()
  const grading = new Grading(catalogue, judge, new ProgressStore(join(root, '.course')))
  const codes: LearnersCode[] = []
  try {
    for (const id of ids) {
      const { lesson } = find(catalogue, id)
      await gradeUnjudged(grading, lesson)
      codes.push({ lesson, isPassed: grading.isPassed(lesson), borrowed: grading.borrowedBy(lesson) })
    }
    return codes
  } finally {
    judge.close()
  }
}

async function gradeUnjudged(grading: Grading, lesson: Lesson): Promise<void> {
  const unjudged = [...grading.unjudged(lesson), lesson].filter(
    (each) => !isStub(each, textOf(each) ?? '') && !grading.isPassed(each),
  )
  for (const each of unjudged) {
    console.error(`Grading ${each.id} first …`)
    await grading.grade(each).verdict
  }
}
