// One run from its first message to its ending: collects what the worker reports, holds the deadline and
// the memory cap, and ends the worker as soon as everything expected has been reported.
import type { JudgeRecord } from '../../checks/given/records.ts'
import type { Limits } from '../course/catalogue.ts'
import { CoursePoolWorker } from './pool-worker.ts'
import type { Ending, Evidence } from './verdict.ts'
import type { WorkerProcess } from './worker-process.ts'

interface Sealed {
  seal: string
  /** a message of Vitest's */
  message?: unknown
  record?: JudgeRecord
  unhandled?: { kind: string; text: string }
}

export class Run {
  readonly pool: CoursePoolWorker
  readonly ended: Promise<Evidence>
  private readonly worker: WorkerProcess
  private readonly limits: Limits
  private readonly onRecord: (record: JudgeRecord) => void
  private readonly records: Evidence['records'][number][] = []
  private deadline: NodeJS.Timeout | undefined
  private settle!: (evidence: Evidence) => void
  private isOver = false

  constructor(worker: WorkerProcess, limits: Limits, judge: unknown, onRecord: (record: JudgeRecord) => void) {
    this.worker = worker
    this.limits = limits
    this.onRecord = onRecord
    this.ended = new Promise((resolve) => {
      this.settle = resolve
    })
    this.pool = new CoursePoolWorker((request) => {
      if (request.type === 'run') this.startDeadline()
      worker.send(request.type === 'start' ? { ...request, judge } : request)
    })
    worker.listen({
      message: (message) => this.receive(message as Sealed),
      exit: (code, signal) => this.end(this.endingOfExit(code, signal)),
      outOfMemory: (megabytes) => this.end(this.outOfMemory(`${Math.round(megabytes)} MB`)),
    })
  }

  /** Ends the run early: cancelled, or told from outside what it is. */
  end(ending: Ending): void {
    if (this.isOver) return
    this.isOver = true
    clearTimeout(this.deadline)
    const killed = this.worker.kill()
    this.pool.end()
    const settle = () => this.settle({ records: this.records, ending })
    // What was printed before the last record is in the pipe: one turn reads it. Killing takes 10 ms more.
    if (ending.kind === 'finished') setImmediate(settle)
    else killed.then(settle)
  }

  private startDeadline(): void {
    const { seconds } = this.limits
    const message = `not done within ${seconds} seconds. Is there a loop that never ends?`
    this.deadline = setTimeout(() => this.end({ kind: 'timed-out', message }), seconds * 1000)
  }

  private receive(sealed: Sealed): void {
    if (this.isOver) return
    if (sealed?.seal !== this.worker.seal) {
      this.end({ kind: 'tampered', message: 'The code speaks to the grader in the checks’ name.' })
    } else if (sealed.record) {
      this.keep(sealed.record)
    } else if (sealed.unhandled) {
      this.end({ kind: 'crashed', message: unhandledMessage(sealed.unhandled) })
    } else if (isFinished(sealed.message)) {
      this.end({ kind: 'finished' })
    } else {
      this.pool.receive(sealed.message)
    }
  }

  private keep(record: JudgeRecord): void {
    this.records.push({ ...record, at: performance.now() })
    this.onRecord(record)
    if (record.type === 'tampered') this.end({ kind: 'tampered', message: record.what })
    if (record.type === 'done') this.end({ kind: 'finished' })
  }

  private endingOfExit(code: number | null, signal: string | null): Ending {
    if (this.worker.output.includes('JavaScript heap out of memory')) return this.outOfMemory('all of it')
    const how = signal ? `by the signal ${signal}` : `with the code ${code}`
    return { kind: 'crashed', message: `the process ended ${how} before the checks were done` }
  }

  private outOfMemory(taken: string): Ending {
    const message = `it took ${taken}, and ${this.limits.megabytes} MB are the limit`
    return { kind: 'out-of-memory', message }
  }
}

function isFinished(message: unknown): boolean {
  return (message as { type?: string } | undefined)?.type === 'testfileFinished'
}

function unhandledMessage({ kind, text }: { kind: string; text: string }): string {
  const what =
    kind === 'rejection' ? 'a promise was rejected and nobody handled it' : 'an error was thrown outside any call'
  return `${what}: ${text.split('\n')[0]}`
}
