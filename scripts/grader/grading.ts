// Grades the learner's lessons: takes the bytes on disk, borrows what is not passed yet, asks the judge,
// keeps the verdict.
import { type Lesson, textOf } from '../course/catalogue.ts'
import type { ProgressStore } from '../course/progress.ts'
import { keepSnapshot } from '../course/snapshots.ts'
import type { Judge, RunHandle } from './judge-client.ts'
import type { News, RunRequest } from './protocol.ts'
import { referenceTree, type Tree } from './tree.ts'
import { type LessonVerdict, overallVerdict } from './verdict.ts'

export interface GradeOptions {
  tasks?: readonly string[]
  onNews?: (news: News) => void
}

export class Grading {
  private readonly catalogue: readonly Lesson[]
  private readonly judge: Judge
  private readonly store: ProgressStore

  constructor(catalogue: readonly Lesson[], judge: Judge, store: ProgressStore) {
    this.catalogue = catalogue
    this.judge = judge
    this.store = store
  }

  /** Judges the learner's file as it is now. */
  grade(lesson: Lesson, { tasks, onNews }: GradeOptions = {}): RunHandle {
    const text = textOf(lesson)
    if (text === undefined) return settled(goneVerdict(lesson))
    const request: RunRequest = { lesson: lesson.id, tasks, tree: this.treeFor(lesson, text) }
    const run = this.judge.run(request, onNews)
    return { ...run, verdict: run.verdict.then((found) => this.keep(lesson, text, found, tasks)) }
  }

  /** Judges the reference in the learner's place. */
  gradeReference(lesson: Lesson, { tasks, onNews }: GradeOptions = {}): RunHandle {
    return this.judge.run({ lesson: lesson.id, tasks, tree: referenceTree }, onNews)
  }

  /** Whether the lesson's file, as it is now, is known to pass. */
  isPassed(lesson: Lesson): boolean {
    const text = textOf(lesson)
    return text !== undefined && this.store.verdictOf(lesson.id, text) === 'passed'
  }

  /** The earlier lessons that a lesson imports, directly or through others, and that were changed since they were judged. */
  unjudged(lesson: Lesson, seen = new Set<string>()): Lesson[] {
    return this.importsOf(lesson).flatMap((earlier) => {
      if (seen.has(earlier.id)) return []
      seen.add(earlier.id)
      const text = textOf(earlier)
      const isKnown = !text || isStub(earlier, text) || this.store.verdictOf(earlier.id, text) !== undefined
      return [...this.unjudged(earlier, seen), ...(isKnown ? [] : [earlier])]
    })
  }

  /** The lessons whose reference stands in where this one runs: those that it builds on and that are not passed. */
  borrowedBy(lesson: Lesson, seen = new Set<string>()): string[] {
    const found: string[] = []
    for (const earlier of this.importsOf(lesson).filter(({ id }) => !seen.has(id))) {
      seen.add(earlier.id)
      found.push(...(this.isPassed(earlier) ? this.borrowedBy(earlier, seen) : [earlier.id]))
    }
    return found.sort()
  }

  private importsOf(lesson: Lesson): Lesson[] {
    const text = textOf(lesson) ?? ''
    return this.catalogue.filter(({ id }) => id < lesson.id && text.includes(`/${id}/`))
  }

  private treeFor(lesson: Lesson, text: string): Tree {
    const borrowed = this.catalogue
      .filter((other) => other.id !== lesson.id && !this.isPassed(other))
      .map(({ id }) => id)
    return { base: 'lessons', borrowed, sources: { [lesson.file]: text } }
  }

  private keep(lesson: Lesson, text: string, verdict: LessonVerdict | undefined, tasks?: readonly string[]) {
    if (verdict?.verdict === 'passed' && verdict.borrowed.length === 0 && this.importsOf(lesson).length > 0)
      verdict.isAllYours = true
    if (!verdict || tasks || verdict.verdict === 'harness') return verdict
    const isFirstPass = this.store.keepVerdict(lesson.id, text, verdict.verdict)
    if (isFirstPass) this.trySnapshot(lesson, text)
    return verdict
  }

  private trySnapshot(lesson: Lesson, text: string): void {
    try {
      keepSnapshot(lesson.id, lesson.file, text, 'passed')
    } catch (error) {
      this.store.notice(`No copy of ${lesson.file} could be kept: ${(error as Error).message}`)
    }
  }
}

/** Nothing of the lesson is written yet: every task still holds its `todo`. */
export function isStub({ tasks }: Lesson, text: string): boolean {
  return tasks.every(({ address }) => text.includes(`todo('${address}')`))
}

function settled(verdict: LessonVerdict): RunHandle {
  return { verdict: Promise.resolve(verdict), variants: Promise.resolve({}), cancel() {} }
}

function goneVerdict(lesson: Lesson): LessonVerdict {
  const message = `${lesson.file} is not there, or cannot be read. npm run reset -- ${lesson.id} puts the stub back.`
  return overallVerdict(lesson, {}, 'broken', message)
}
