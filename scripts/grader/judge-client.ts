// The judge as seen from the process that needs verdicts. Starts it, asks it, and starts it again when
// it dies; what it leaves behind is ended here.
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { JudgeRecord } from '../../checks/given/records.ts'
import { readCatalogue, root } from '../course/catalogue.ts'
import type { FromJudge, RunRequest, ToJudge } from './protocol.ts'
import { type LessonVerdict, overallVerdict } from './verdict.ts'
import { killGroup } from './worker-process.ts'

const entry = fileURLToPath(new URL('./judge.ts', import.meta.url))

/** How long past a lesson's deadline the judge itself may stay silent before it is taken for stuck. */
const patience = 2000

interface Pending {
  run: number
  request: RunRequest
  onRecord: (record: JudgeRecord) => void
  resolve: (verdict: LessonVerdict | undefined) => void
  /** whether the learner's code had begun to run */
  isLoading: boolean
}

export interface RunHandle {
  /** undefined when the run was cancelled */
  verdict: Promise<LessonVerdict | undefined>
  cancel: () => void
}

export class Judge {
  private readonly lessons = readCatalogue()
  private readonly workers = new Set<number>()
  private readonly pending: Pending[] = []
  private child: ChildProcess | undefined
  private timer: NodeJS.Timeout | undefined
  private errors = ''
  private isReady = false
  private isClosed = false
  private last = 0

  constructor() {
    this.start()
  }

  /** Judges a lesson after those asked for before it. */
  run(request: RunRequest, onRecord: (record: JudgeRecord) => void = () => {}): RunHandle {
    const run = ++this.last
    const verdict = new Promise<LessonVerdict | undefined>((resolve) => {
      this.pending.push({ run, request, onRecord, resolve, isLoading: false })
    })
    if (this.pending.length === 1) this.sendFirst()
    return { verdict, cancel: () => this.cancel(run) }
  }

  /** Ends the judge and everything that runs under it. */
  close(): void {
    this.isClosed = true
    clearTimeout(this.timer)
    this.child?.kill('SIGKILL')
    this.endWorkers()
  }

  private start(): void {
    const child = fork(entry, [], { cwd: root, serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    this.child = child
    this.isReady = false
    this.errors = ''
    child.stderr?.on('data', (chunk) => {
      this.errors = (this.errors + chunk).slice(-4000)
    })
    child.on('message', (message: FromJudge) => this.receive(message))
    child.on('error', () => {})
    child.on('exit', (code, signal) => this.replace(code, signal))
  }

  private receive(message: FromJudge): void {
    if (message.type === 'worker') this.workers.add(message.pid)
    if (message.type === 'ready') {
      this.isReady = true
      this.sendFirst()
    }
    const [first] = this.pending
    if (!first || !('run' in message) || message.run !== first.run) return
    if (message.type === 'record') {
      if (message.record.type === 'loading') first.isLoading = true
      first.onRecord(message.record)
    } else {
      this.settleFirst(message.verdict)
    }
  }

  private sendFirst(): void {
    const [first] = this.pending
    if (!first || !this.isReady) return
    this.child?.send({ type: 'run', run: first.run, request: first.request } satisfies ToJudge)
    const { limits } = this.lessons.find(({ id }) => id === first.request.lesson) ?? { limits: { seconds: 0 } }
    this.timer = setTimeout(() => this.child?.kill('SIGKILL'), limits.seconds * 1000 + patience)
  }

  private settleFirst(verdict: LessonVerdict | undefined): void {
    clearTimeout(this.timer)
    this.pending.shift()?.resolve(verdict)
    this.sendFirst()
  }

  private cancel(run: number): void {
    const at = this.pending.findIndex((pending) => pending.run === run)
    if (at < 0) return
    const [{ resolve }] = at === 0 ? this.pending : this.pending.splice(at, 1)
    resolve(undefined)
    // The first one is under way: its verdict, when it comes, makes room for the next.
    if (at === 0) this.child?.send({ type: 'cancel', run } satisfies ToJudge)
  }

  /** The judge has died, of what it was parsing or by the learner's hand. The next one goes on. */
  private replace(code: number | null, signal: string | null): void {
    this.endWorkers()
    if (this.isClosed) return
    const [first] = this.pending
    const verdict = first && this.verdictOfDeath(first, code, signal)
    this.start()
    if (verdict) this.settleFirst(verdict)
  }

  private verdictOfDeath({ request, isLoading }: Pending, code: number | null, signal: string | null): LessonVerdict {
    const lesson = this.lessons.find(({ id }) => id === request.lesson)!
    const how = signal ?? `code ${code}`
    if (!this.isReady || !isSignal(code, signal)) {
      return overallVerdict(lesson, request, 'harness', `the judge ended by itself (${how}): ${this.errors}`)
    }
    if (isLoading) return overallVerdict(lesson, request, 'crashed', `the process that judges was ended (${how})`)
    const message = `the compiler broke down over this file (${how}): is something nested thousands deep?`
    return overallVerdict(lesson, request, 'broken', message)
  }

  private endWorkers(): void {
    for (const pid of this.workers) killGroup(pid)
    this.workers.clear()
  }
}

/** A native fault or a kill, not an error of ours: shells and some systems report a signal as 128 + its number. */
function isSignal(code: number | null, signal: string | null): boolean {
  return signal !== null || (code ?? 0) > 128
}
