// Vitest's side of a worker process: it hears what the worker tells Vitest, and when the process is gone
// it gets the answers it still waits for, so that a run settles at once however its worker ended.
import type { PoolWorker, WorkerRequest } from 'vitest/node'

type Listener = (message: unknown) => void

/** The answer that Vitest waits for, by request. */
const answers: Partial<Record<WorkerRequest['type'], string>> = {
  start: 'started',
  run: 'testfileFinished',
  collect: 'testfileFinished',
  stop: 'stopped',
}

export class CoursePoolWorker implements PoolWorker {
  readonly name = 'course'
  private readonly listeners = new Set<Listener>()
  private readonly pending = new Set<WorkerRequest['type']>()
  private isEnded = false
  private readonly post: (request: WorkerRequest) => void

  /** @param post hands a request to the worker process */
  constructor(post: (request: WorkerRequest) => void) {
    this.post = post
  }

  on(event: string, listener: Listener): void {
    if (event === 'message') this.listeners.add(listener)
  }

  off(event: string, listener: Listener): void {
    if (event === 'message') this.listeners.delete(listener)
  }

  send(request: WorkerRequest): void {
    if (this.isEnded || request.type === 'stop') {
      if (request.type in answers) queueMicrotask(() => this.answer(request.type))
      return
    }
    if (request.type in answers) this.pending.add(request.type)
    this.post(request)
  }

  /** Passes on a message of the worker's. */
  receive(message: unknown): void {
    const { type, __vitest_worker_response__ } = message as { type?: string; __vitest_worker_response__?: true }
    if (__vitest_worker_response__) {
      for (const request of this.pending) if (answers[request] === type) this.pending.delete(request)
    }
    for (const listener of [...this.listeners]) listener(message)
  }

  /** The process has ended: everything still asked of it is answered here. */
  end(): void {
    this.isEnded = true
    for (const request of [...this.pending]) this.answer(request)
  }

  private answer(request: WorkerRequest['type']): void {
    this.receive({ __vitest_worker_response__: true, type: answers[request] })
  }

  deserialize(message: unknown): unknown {
    return message
  }

  async start(): Promise<void> {}

  async stop(): Promise<void> {}
}
