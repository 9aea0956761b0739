// What the watching process and the judge process say to each other.
import type { JudgeRecord } from '../../checks/given/records.ts'
import type { Limits } from '../course/catalogue.ts'
import type { Tree } from './tree.ts'
import type { LessonVerdict } from './verdict.ts'

export interface RunRequest {
  /** the lesson's id */
  lesson: string
  tree: Tree
  /** the addresses of the tasks to judge; all of the lesson's when left out */
  tasks?: readonly string[]
  seed?: number
  /** implementations to judge side by side in the module's place: mistakes and alternatives, by file */
  variants?: readonly string[]
  /** in place of the lesson's own */
  limits?: Limits
  diagnose?: boolean
  /** hold every passed task against its reference */
  compare?: boolean
}

export interface Answer {
  /** undefined when the run was cancelled, or was about variants */
  verdict: LessonVerdict | undefined
  /** the verdict of each variant, by file */
  variants?: Record<string, LessonVerdict>
}

export type ToJudge = { type: 'run'; run: number; request: RunRequest } | { type: 'cancel'; run: number }

/** What a run tells while it goes on: that its worker has begun, then what the worker records. */
export type News = { type: 'begun' } | JudgeRecord

export type FromJudge =
  | { type: 'ready' }
  | { type: 'worker'; pid: number }
  /** something is compiled first, which takes its time */
  | { type: 'preparing'; run: number }
  /** the worker is ready and its deadline begins, or is put off */
  | { type: 'begun'; run: number; seconds: number }
  | { type: 'record'; run: number; record: JudgeRecord }
  | ({ type: 'verdict'; run: number } & Answer)
