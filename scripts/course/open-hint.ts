import type { Lesson } from './catalogue.ts'
import { readHints } from './hints.ts'
import type { ProgressStore } from './progress.ts'

/** Opens a task's next hint; the last one stays open. */
export function openHint(store: ProgressStore, lesson: Lesson, task: string): { title: string; text: string } {
  const hints = readHints(lesson.id).get(task) ?? []
  if (hints.length === 0) return { title: task, text: 'There are no hints for this task.' }
  const opened = Math.min((store.progress.hints[task] ?? 0) + 1, hints.length)
  store.keepHint(task, opened)
  const last = opened === hints.length ? ', the last' : ''
  return { title: `${task} · hint ${opened} of ${hints.length}${last}`, text: hints[opened - 1] }
}
