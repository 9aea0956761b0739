// The judge as seen from the process that needs verdicts. Starts it, asks it, and starts it again when
// it dies; what it leaves behind is ended here.
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { readCatalogue } from '../course/catalogue.ts'
import { onceAwakeFor } from './awake.ts'
import { lasting } from './end-with-parent.mjs'
import { killGroup } from './kill-group.ts'
import type { Answer, FromJudge, News, RunRequest, ToJudge } from './protocol.ts'
import { type LessonVerdict, overallVerdict } from './verdict.ts'

const entry = fileURLToPath(new URL('./judge.ts', import.meta.url))

const typescript = new URL('../typescript.mjs', import.meta.url).href

/** How long past a lesson's deadline the judge itself may stay silent before it is taken for stuck, in ms. */
const patience = 2000
/** How long it may take to make a worker ready, on a machine that is busy with other things. */
const startPatience = 60_000

interface Pending {
  run: number
  request: RunRequest
  onNews: (news: News) => void
  resolve: (answer: Answer) => void
  /** whether the learner's code had begun to run */
  isLoading: boolean
}

export interface RunHandle {
  /** undefined when the run was cancelled */
  verdict: Promise<LessonVerdict | undefined>
  /** the verdicts of the variants that were asked for; none when the run failed as a whole */
  variants: Promise<Record<string, LessonVerdict>>
  cancel: () => void
}

export class Judge {
  private readonly lessons = readCatalogue()
  private readonly workers = new Set<number>()
  private readonly pending: Pending[] = []
  private child: ChildProcess | undefined
  private stopWaiting = () => {}
  private errors = ''
  private isReady = false
  private isOverdue = false
  private isClosed = false
  private last = 0

  constructor() {
    this.start()
  }

  /** Judges a lesson after those asked for before it. */
  run(request: RunRequest, onNews: (news: News) => void = () => {}): RunHandle {
    const run = ++this.last
    const answer = new Promise<Answer>((resolve) => {
      this.pending.push({ run, request, onNews, resolve, isLoading: false })
    })
    if (!this.child) this.start()
    if (this.pending.length === 1) this.sendFirst()
    const verdict = answer.then((found) => found.verdict)
    const variants = answer.then((found) => found.variants ?? {})
    return { verdict, variants, cancel: () => this.cancel(run) }
  }

  /** Ends the judge and everything that runs under it. */
  close(): void {
    this.isClosed = true
    this.stopWaiting()
    this.child?.kill('SIGKILL')
    this.endWorkers()
  }

  private start(): void {
    const child = fork(entry, [String(process.pid)], {
      cwd: lasting,
      execArgv: ['--import', typescript],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    this.child = child
    this.isReady = false
    this.isOverdue = false
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
    if (message.type === 'preparing') {
      this.expectNews(startPatience)
    } else if (message.type === 'begun') {
      this.expectNews(message.seconds * 1000 + patience)
      first.onNews({ type: 'begun' })
    } else if (message.type === 'record') {
      if (message.record.type === 'loading') first.isLoading = true
      first.onNews(message.record)
    } else {
      this.settleFirst(message)
    }
  }

  private sendFirst(): void {
    const [first] = this.pending
    if (!first || !this.isReady) return
    this.child?.send({ type: 'run', run: first.run, request: first.request } satisfies ToJudge)
    this.expectNews(startPatience)
  }

  private expectNews(within: number): void {
    this.stopWaiting()
    this.stopWaiting = onceAwakeFor(within, () => this.giveUp())
  }

  /** The judge holds the deadline itself; when it says nothing, it is stuck in the learner's text. */
  private giveUp(): void {
    this.isOverdue = true
    this.child?.kill('SIGKILL')
  }

  private settleFirst(answer: Answer): void {
    this.stopWaiting()
    this.pending.shift()?.resolve(answer)
    this.sendFirst()
  }

  private cancel(run: number): void {
    const at = this.pending.findIndex((pending) => pending.run === run)
    if (at < 0) return
    const [{ resolve }] = at === 0 ? this.pending : this.pending.splice(at, 1)
    resolve({ verdict: undefined })
    // The first one is under way: its verdict, when it comes, makes room for the next.
    if (at === 0) this.child?.send({ type: 'cancel', run } satisfies ToJudge)
  }

  /** The judge has died, of what it was parsing or by the learner's hand. The next one goes on. */
  private replace(code: number | null, signal: string | null): void {
    this.endWorkers()
    if (this.isClosed) return
    const [first] = this.pending
    const wasReady = this.isReady
    this.isReady = false
    this.child = undefined
    const verdict = first && this.verdictOfDeath(first, code, signal)
    // One that did not even start is not started again before it is needed.
    if (wasReady || this.pending.length > 1) this.start()
    if (verdict) this.settleFirst({ verdict })
  }

  private verdictOfDeath({ request, isLoading }: Pending, code: number | null, signal: string | null): LessonVerdict {
    const lesson = this.lessons.find(({ id }) => id === request.lesson)!
    if (this.isOverdue) return overallVerdict(lesson, request, 'timed-out', 'the judging does not come to an end')
    const how = signal ?? `code ${code}`
    if (faults.has(signal ?? code ?? 0)) {
      const message = `the compiler broke down over this file (${how}): is something nested thousands deep?`
      return overallVerdict(lesson, request, 'broken', message)
    }
    if (isLoading && signal) return overallVerdict(lesson, request, 'crashed', `the judging process was ended (${how})`)
    return overallVerdict(lesson, request, 'harness', `the judge ended by itself (${how}): ${this.errors}`)
  }

  private endWorkers(): void {
    for (const pid of this.workers) killGroup(pid)
    this.workers.clear()
  }
}

/** Faults that a parser or an engine dies of, as signals or as the exit codes that stand for them. */
const faults = new Set<string | number>([
  'SIGSEGV',
  'SIGBUS',
  'SIGILL',
  'SIGABRT',
  'SIGTRAP',
  139,
  135,
  132,
  134,
  133,
  0xc0000005,
  0xc00000fd,
])
