// Everything that can happen while the course is watched, and everything the screen knows.
import type { Lesson } from '../course/catalogue.ts'
import type { News } from '../grader/protocol.ts'
import type { TypeNote } from '../grader/type-notes.ts'
import type { LessonVerdict } from '../grader/verdict.ts'

export type WatchEvent =
  | { type: 'ready' }
  | { type: 'moved' }
  | { type: 'saved' }
  | { type: 'running' }
  | { type: 'verdict'; ms: number | undefined }
  | { type: 'notes' }
  | { type: 'panel' }
  | { type: 'notice'; text: string }

/** What lies over the verdict until the next key or save. */
export interface Panel {
  title: string
  lines: string[]
  /** how many lines are scrolled away at the top */
  offset: number
}

export interface Running {
  since: number
  /** what is running, in the words of the check or of its own progress */
  what: string
  fraction?: number
}

/** When a save passed each station on its way to the verdict, by performance.now(); the last time of each. */
export interface Path extends Partial<Record<'asked' | 'answered' | News['type'], number>> {
  event: number
}

export interface WatchState {
  lesson: Lesson
  lessons: readonly { lesson: Lesson; isPassed: boolean }[]
  verdict?: LessonVerdict
  ms?: number
  /** how the last verdict came about */
  path?: Path
  running?: Running
  notes: readonly TypeNote[]
  notices: readonly string[]
  panel?: Panel
  /** the question that waits for y or n */
  question?: string
  isFirstTime: boolean
  /** where the lessons can be read; undefined where no reader is wanted */
  reader?: string
}

/** Where the course appears: a redrawn screen, plain lines, or JSON. */
export interface Face {
  show(event: WatchEvent, state: WatchState): void
  close(): void
}
