// A run's deadline, in seconds of a machine that has nothing else to do. On a busy one the clock runs while
// the worker waits for its turn, and that is not the learner's fault: time it did not get is added, up to
// four times the limit. A worker that waits by itself, asleep or for what never comes, gets none. While the whole
// machine sleeps nothing runs out.
import { awakeNow } from './awake.ts'
import type { Usage } from './worker-process.ts'

/** How far past its limit a run may be let go, as a multiple of the limit. */
export const mostPatience = 4
/**
 * A worker that has used no more of the processor between five looks is waiting by itself, in ms. The system
 * counts in steps of 10, its own work and the worker's apart; of two processors a worker gets more even among
 * thirty others.
 */
const mostIdle = 20
/** How soon a run that was given more time is considered again, in ms: V8 tidies up while the code sleeps. */
const reconsiderAfter = 250

export interface DeadlineEvents {
  expired(): void
  extended(seconds: number): void
  /** whether the worker waits for something that it is due from us */
  isServed(): boolean
}

export class Deadline {
  private readonly usages: Usage[] = []
  private readonly milliseconds: number
  private readonly events: DeadlineEvents
  private readonly start = awakeNow()
  private timer: NodeJS.Timeout

  constructor(seconds: number, events: DeadlineEvents) {
    this.milliseconds = seconds * 1000
    this.events = events
    this.timer = setTimeout(() => this.consider(), this.milliseconds)
  }

  /** Takes note of what the worker has used so far. */
  note(usage: Usage): void {
    this.usages.push(usage)
  }

  cancel(): void {
    clearTimeout(this.timer)
  }

  private consider(): void {
    const left = Math.min(this.milliseconds - this.used(), mostPatience * this.milliseconds - this.elapsed())
    if (this.isIdle() || left < this.milliseconds / 10) this.events.expired()
    else this.extend(left)
  }

  private extend(milliseconds: number): void {
    this.timer = setTimeout(() => this.consider(), Math.min(milliseconds, reconsiderAfter))
    this.events.extended(milliseconds / 1000)
  }

  private elapsed(): number {
    return awakeNow() - this.start
  }

  /** Milliseconds of the processor's time since the first note. */
  private used(): number {
    const [first, last] = [this.usages[0], this.usages.at(-1)]
    return first && last ? last.processor - first.processor : this.elapsed()
  }

  private isIdle(): boolean {
    if (this.events.isServed()) return false
    const [before, last] = [this.usages.at(-5), this.usages.at(-1)]
    if (!before || !last) return true
    return last.processor - before.processor <= mostIdle
  }
}
