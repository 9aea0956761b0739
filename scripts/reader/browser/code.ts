// The learner's functions as seen from the page: called in a worker, which is ended when it does not answer.
import type { BlockCode } from './block-code.ts'
import { currentState, onState } from './connection.ts'
import type { FromRunner, Job, Side } from './jobs.ts'
import { base, isLive } from './place.ts'

/** How long loading may take, and then a call, in ms. */
const loadPatience = 10_000
const callPatience = 2000
/** How long a block may say nothing: some train a network, and there is a button to stop them. */
const blockPatience = 60_000

export interface Result<T = unknown> {
  value: T
  side: Side
}

/** What came in place of a value. */
export class CallError extends Error {}

interface Waiting {
  job: Job
  patience: number
  hear: (message: FromRunner) => void
  fail: (error: CallError) => void
  isBegun?: boolean
  timer?: ReturnType<typeof setTimeout>
}

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** Where the modules are now. It changes with every save. */
export function codeAddress(): string {
  return currentState()?.code ?? document.documentElement.dataset.code!
}

export function moduleAddress(path: string, side: 'yours' | 'reference'): string {
  return new URL(`${codeAddress()}${side}/${path.replace(/\.ts$/, '.js')}`, base).href
}

export class Code {
  private worker: Worker | undefined
  private version = ''
  private last = 0
  private readonly waiting = new Map<number, Waiting>()
  /** a version that did not answer is not asked again */
  private stuck: { version: string; error: CallError } | undefined

  /** Calls an exported function; its arguments are copied. */
  async call<T>(module: string, name: string, args: unknown[], patience = callPatience): Promise<Result<T>> {
    let found: Result<T> | undefined
    const job = { type: 'call' as const, name, args, ...this.sides(module) }
    await this.send(job, patience, (message) => {
      if (message.type === 'value') found = { value: message.value as T, side: message.side }
    })
    return found!
  }

  /** Calls an exported generator function and hands on what it yields; the patience is for each step. */
  async stream<T>(
    module: string,
    name: string,
    args: unknown[],
    onStep: (step: Result<T>) => void,
    patience = loadPatience,
  ): Promise<void> {
    const job = { type: 'stream' as const, name, args, ...this.sides(module) }
    await this.send(job, patience, (message) => {
      if (message.type === 'step') onStep({ value: message.value as T, side: message.side })
    })
  }

  /** Runs a block. */
  run(block: BlockCode, hear: (message: FromRunner) => void): Promise<void> {
    return this.send({ type: 'block', ...block }, blockPatience, hear)
  }

  /** Ends whatever is running; what waits for it fails. */
  stop(reason = 'stopped'): void {
    this.worker?.terminate()
    this.worker = undefined
    for (const { fail, timer } of this.waiting.values()) {
      clearTimeout(timer)
      fail(new CallError(reason))
    }
    this.waiting.clear()
  }

  private sides(module: string): { yours?: string; reference: string } {
    return { yours: isLive ? moduleAddress(module, 'yours') : undefined, reference: moduleAddress(module, 'reference') }
  }

  private send(what: Without<Job, 'id'>, patience: number, hear: Waiting['hear']): Promise<void> {
    const version = codeAddress()
    if (this.stuck?.version === version && what.type !== 'block') return Promise.reject(this.stuck.error)
    if (version !== this.version) this.stop('the code has changed')
    this.version = version
    this.worker ??= this.start()
    const job = { id: ++this.last, ...what } as Job
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { job, patience, fail: reject, hear: () => {} }
      waiting.hear = (message) => {
        if (message.type === 'error') reject(new CallError(`${message.name}: ${message.message}`))
        else hear(message)
        if (message.type === 'value') resolve()
      }
      this.waiting.set(job.id, waiting)
      // One after the other: the clock of a job begins when the worker comes to it.
      if (this.waiting.size === 1) this.expect(waiting, loadPatience)
      this.worker!.postMessage(job)
    })
  }

  private start(): Worker {
    const worker = new Worker(new URL('assets/runner.js', base), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<FromRunner>) => this.receive(data))
    worker.addEventListener('error', ({ message }) =>
      this.stop(`the worker cannot be used: ${message || 'it does not load'}`),
    )
    return worker
  }

  private receive(message: FromRunner): void {
    const waiting = this.waiting.get(message.id)
    if (!waiting) return
    if (message.type === 'begun') waiting.isBegun = true
    this.expect(waiting, waiting.patience)
    if (message.type === 'value' || message.type === 'error') {
      clearTimeout(waiting.timer)
      this.waiting.delete(message.id)
      const [next] = this.waiting.values()
      if (next) this.expect(next, loadPatience)
    }
    waiting.hear(message)
  }

  private expect(waiting: Waiting, within: number): void {
    clearTimeout(waiting.timer)
    waiting.timer = setTimeout(() => this.giveUp(waiting, within), within)
  }

  private giveUp({ job, isBegun }: Waiting, within: number): void {
    const what = !isBegun ? 'Your file' : 'name' in job ? job.name : 'The block'
    const ending = isBegun ? 'come to an end' : 'finish loading'
    const error = new CallError(`${what} does not ${ending} within ${within / 1000} s: a loop without end?`)
    this.stuck = { version: this.version, error }
    this.stop(error.message)
  }
}

/** Calls back whenever the learner's files have changed. */
export function onSave(listener: () => void): void {
  let known = codeAddress()
  onState(({ code }) => {
    if (code === known) return
    known = code
    listener()
  })
}
