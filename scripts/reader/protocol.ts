// What the watching process and the reader process say to each other. Connections travel beside it.
import type { LessonComparison } from '../grader/comparison.ts'
import type { TypeNote } from '../grader/type-notes.ts'
import type { LessonVerdict } from '../grader/verdict.ts'
import type { WatchEvent } from '../watch/events.ts'

/** What the reader knows of the course as it is taken. */
export interface LiveState {
  /** the id of the lesson that is watched */
  lesson: string
  passed: readonly string[]
  /** the last verdict of each lesson that was judged since the watcher was started */
  verdicts: Readonly<Record<string, LessonVerdict>>
  /** what is being judged, in the words of the check; undefined while nothing is */
  running?: { what: string; fraction?: number }
  notes: readonly TypeNote[]
  notices: readonly string[]
  /** how many hints are open, by task */
  hints: Readonly<Record<string, number>>
}

/** What a page may have done; each needs the token. */
export type Ask =
  | { what: 'hint'; task: string }
  | { what: 'compare'; lesson: string }
  | { what: 'judge'; lesson: string }

export type Answer = { comparison?: Omit<LessonComparison, 'lesson'>; refusal?: string }

export type ToReader =
  | { type: 'welcome'; address: string; token: string; state: LiveState }
  | { type: 'event'; event: WatchEvent['type']; state: Partial<LiveState>; verdict?: LessonVerdict }
  | { type: 'answer'; id: number; answer: Answer }
  /** comes with a socket; `taken` answers it */
  | { type: 'connection'; id: number }

export type FromReader = { type: 'ask'; id: number; ask: Ask } | { type: 'taken'; id: number }
