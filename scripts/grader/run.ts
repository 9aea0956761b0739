// One run from its first message to its ending: collects what the worker reports, holds the deadline and
// the memory cap, and ends the worker as soon as everything expected has been reported.
import type { JudgeRecord, RunOptions, VariantRecord } from '../../checks/given/records.ts'
import type { Limits } from '../course/catalogue.ts'
import { Deadline } from './deadline.ts'
import { judgeImport } from './imports.ts'
import { CoursePoolWorker } from './pool-worker.ts'
import type { Ending, Evidence } from './verdict.ts'
import type { WorkerProcess } from './worker-process.ts'

interface Sealed {
  seal: string
  /** a message of Vitest's */
  message?: unknown
  record?: VariantRecord
  unhandled?: { kind: string; text: string }
}

/** A request of Vitest's worker: it wants a module. */
interface FetchRequest {
  m: 'fetch'
  i: string
  a: [url: string, importer: string | undefined, ...rest: unknown[]]
}

export interface RunSetup {
  worker: WorkerProcess
  /** the lesson's id */
  lesson: string
  limits: Limits
  borrowed: readonly string[]
  options: RunOptions
  onRecord: (record: JudgeRecord) => void
  /** the machine is busy: the run is given so many seconds more */
  onExtended: (seconds: number) => void
}

export class Run {
  readonly pool: CoursePoolWorker
  readonly ended: Promise<Evidence>
  private readonly setup: RunSetup
  private readonly worker: WorkerProcess
  private readonly records: Evidence['records'][number][] = []
  private readonly borrowed = new Set<string>()
  /** the requests for modules that the judge has not answered yet */
  private readonly fetching = new Set<unknown>()
  private deadline: Deadline | undefined
  private settle!: (evidence: Evidence) => void
  private isOver = false

  constructor(setup: RunSetup) {
    this.setup = setup
    this.worker = setup.worker
    this.ended = new Promise((resolve) => {
      this.settle = resolve
    })
    const judge = { seal: this.worker.seal, lesson: setup.lesson, options: setup.options }
    this.pool = new CoursePoolWorker((request) => {
      if (request.type === 'run') this.startDeadline()
      this.fetching.delete((request as { i?: unknown }).i)
      this.worker.send(request.type === 'start' ? { ...request, judge } : request)
    })
    this.worker.listen({
      message: (message) => this.receive(message as Sealed),
      exit: (code, signal) => this.end(this.endingOfExit(code, signal)),
      used: (usage) => this.deadline?.note(usage),
      outOfMemory: (megabytes) => this.end(this.outOfMemory(`${Math.round(megabytes)} MB`)),
    })
  }

  /** Ends the run early: cancelled, or told from outside what it is. */
  end(ending: Ending): void {
    if (this.isOver) return
    this.isOver = true
    this.deadline?.cancel()
    const killed = this.worker.kill()
    this.pool.end()
    const settle = () => this.settle({ records: this.records, ending, borrowed: this.borrowed })
    // What was printed before the last record is in the pipe: one turn reads it. Killing takes 10 ms more.
    if (ending.kind === 'finished') setImmediate(settle)
    else killed.then(settle)
  }

  private startDeadline(): void {
    const { seconds } = this.setup.limits
    const message = `not done within ${seconds === 1 ? '1 second' : `${seconds} seconds`}. Is there a loop that never ends?`
    this.deadline = new Deadline(seconds, {
      expired: () => this.end({ kind: 'timed-out', message }),
      extended: this.setup.onExtended,
      isServed: () => this.fetching.size > 0,
    })
    this.worker.measure()
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
      if (isFetch(sealed.message)) this.followImport(sealed.message)
      if (!this.isOver) this.pool.receive(sealed.message)
    }
  }

  private followImport({ i, a: [url, importer] }: FetchRequest): void {
    this.fetching.add(i)
    const verdict = judgeImport(url, importer, this.setup.borrowed)
    if (!verdict) return
    if ('borrowed' in verdict) this.borrowed.add(verdict.borrowed)
    else this.end({ kind: 'tampered', message: verdict.tampered })
  }

  private keep(record: VariantRecord): void {
    this.records.push({ ...record, at: performance.now() })
    this.setup.onRecord(record)
    if (record.type === 'tampered') this.end({ kind: 'tampered', message: record.what })
    if (record.type === 'done') this.end({ kind: 'finished' })
  }

  private endingOfExit(code: number | null, signal: string | null): Ending {
    if (this.worker.output.includes('JavaScript heap out of memory')) return this.outOfMemory('all of it')
    const how = signal ? `by the signal ${signal}` : `with the code ${code}`
    return { kind: 'crashed', message: `the process ended ${how} before the checks were done` }
  }

  private outOfMemory(taken: string): Ending {
    const message = `it took ${taken}, and ${this.setup.limits.megabytes} MB are the limit`
    return { kind: 'out-of-memory', message }
  }
}

function isFetch(message: unknown): message is FetchRequest {
  return (message as { m?: string } | undefined)?.m === 'fetch'
}

function isFinished(message: unknown): boolean {
  return (message as { type?: string } | undefined)?.type === 'testfileFinished'
}

function unhandledMessage({ kind, text }: { kind: string; text: string }): string {
  const what =
    kind === 'rejection' ? 'a promise was rejected and nobody handled it' : 'an error was thrown outside any call'
  return `${what}: ${text.split('\n')[0]}`
}
