import { publicVerdict } from '../grader/verdict-json.ts'
import type { Face, WatchEvent, WatchState } from './events.ts'

/** One JSON object a line on standard output, and nothing else. */
export class JsonFace implements Face {
  private readonly isTraced: boolean

  /** @param isTraced whether verdicts tell when they passed each station on their way */
  constructor(isTraced = false) {
    this.isTraced = isTraced
  }

  show(event: WatchEvent, state: WatchState): void {
    const { lesson, verdict, notes, path, reader } = state
    if (event.type === 'ready') this.print({ event: 'ready', lesson: lesson.id, reader })
    if (event.type === 'moved') this.print({ event: 'moved', lesson: lesson.id })
    if (event.type === 'saved') this.print({ event: 'saved', file: lesson.file })
    if (event.type === 'verdict')
      this.print({
        event: 'verdict',
        ms: event.ms,
        lesson: verdict && publicVerdict(verdict),
        ...(this.isTraced && { path: { ...path, shown: performance.now() }, origin: performance.timeOrigin }),
      })
    if (event.type === 'notes' && notes.length > 0) this.print({ event: 'notes', lesson: lesson.id, notes })
    if (event.type === 'notice') this.print({ event: 'notice', message: event.text })
  }

  close(): void {}

  private print(event: object): void {
    process.stdout.write(`${JSON.stringify(event)}\n`)
  }
}
