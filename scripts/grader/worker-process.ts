// One worker process: started before it is needed, watched from outside, killed with its whole group.
import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { setTimeout as setTimeoutAsync } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pidusage from 'pidusage'
import { awakeNow } from './awake.ts'
import { lasting } from './end-with-parent.mjs'
import { killGroup } from './kill-group.ts'

const entry = fileURLToPath(new URL('./worker.mjs', import.meta.url))
const mostOutput = 1024 * 1024
const usageInterval = 100

export interface WorkerEvents {
  message(message: unknown): void
  exit(code: number | null, signal: string | null): void
  outOfMemory(megabytes: number): void
  used(usage: Usage): void
}

/** What a worker has taken of the processor, in ms since it began, and when that was so, by `awakeNow()`. */
export interface Usage {
  at: number
  processor: number
}

export class WorkerProcess {
  readonly seal = randomUUID()
  readonly megabytes: number
  readonly ready: Promise<void>
  private readonly child: ChildProcess
  private readonly closed: Promise<void>
  private events: WorkerEvents | undefined
  private usageTimer: NodeJS.Timeout | undefined
  private chunks: Buffer[] = []
  private length = 0

  /** @param lesson the lesson that is expected to be judged; any other can be, a little later */
  constructor(lesson: string, megabytes: number) {
    this.megabytes = megabytes
    this.child = fork(entry, [lesson, String(process.pid)], {
      cwd: lasting,
      detached: true,
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // The cap on V8's heap lies above the one that is watched from outside, which also sees typed arrays.
      execArgv: [`--max-old-space-size=${megabytes}`, '--no-warnings'],
      env: { ...process.env, NODE_OPTIONS: '', FORCE_COLOR: '0' },
    })
    this.ready = new Promise((resolve, reject) => {
      this.child.once('message', () => resolve())
      this.child.once('exit', () => reject(new Error(`a worker did not start: ${this.output}`)))
    })
    this.ready.catch(() => {})
    this.closed = new Promise((resolve) => this.child.once('close', () => resolve()))
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (chunk) => this.collect(chunk))
    this.child.on('error', () => {})
    this.child.on('exit', (code, signal) => this.events?.exit(code, signal))
  }

  get pid(): number | undefined {
    return this.child.pid
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null
  }

  /** Messages that carry the worker's seal; anything else on the channel was not sent by the worker. */
  listen(events: WorkerEvents): void {
    this.events = events
    this.child.on('message', (message) => events.message(message))
    this.usageTimer = setInterval(() => this.measure(), usageInterval)
  }

  send(message: unknown): void {
    if (this.child.connected) this.child.send(message as object, () => {})
  }

  /** What was printed so far, at most 1 MB of it. */
  get output(): string {
    return Buffer.concat(this.chunks).toString('utf8')
  }

  get isOutputCut(): boolean {
    return this.length > mostOutput
  }

  async kill(): Promise<void> {
    clearInterval(this.usageTimer)
    killGroup(this.child.pid)
    // A process that left the group may hold the pipes open; it is not waited for.
    await Promise.race([this.closed, setTimeoutAsync(100)])
  }

  private collect(chunk: Buffer): void {
    if (this.length < mostOutput) this.chunks.push(chunk.subarray(0, mostOutput - this.length))
    this.length += chunk.length
  }

  /** Looks at the memory and the processor's time that the worker has taken. */
  async measure(): Promise<void> {
    if (this.child.pid === undefined) return
    const usage = await pidusage(this.child.pid).catch(() => undefined)
    if (!usage) return
    this.events?.used({ at: awakeNow(), processor: usage.ctime })
    const megabytes = usage.memory / 2 ** 20
    if (megabytes > this.megabytes) this.events?.outOfMemory(megabytes)
  }
}
