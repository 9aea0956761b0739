// The reader as seen from the watching process, which only accepts connections: each is handed, unread, to
// a process of its own, started at the first and again when it has died. Rendering and parsing happen there.
// (Tried and left: sharing the listening handle. On Linux both processes then accept, and the watcher would
// have to answer what it got.)
import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createServer, type Server, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { root } from '../course/catalogue.ts'
import type { LessonVerdict } from '../grader/verdict.ts'
import type { Answer, Ask, FromReader, LiveState, ToReader } from '../reader/protocol.ts'
import type { Face, WatchEvent, WatchState } from './events.ts'
import { HandOver } from './hand-over.ts'

const entry = fileURLToPath(new URL('../reader/main.ts', import.meta.url))
const typescript = new URL('../typescript.mjs', import.meta.url).href
const firstPort = 4310
const mostPorts = 50

export interface ReaderEvents {
  /** does what a page asks for */
  asked(ask: Ask): Promise<Answer>
  /** the reader has died of something */
  died(how: string): void
}

export class ReaderFace implements Face {
  private readonly events: ReaderEvents
  private readonly hints: Readonly<Record<string, number>>
  private readonly token = randomBytes(24).toString('base64url')
  private readonly verdicts: Record<string, LessonVerdict> = {}
  private readonly server: Server
  private readonly handOver = new HandOver()
  private state: WatchState | undefined
  private child: ChildProcess | undefined
  private address = ''

  /** @param hints how many hints are open by task, as it is kept */
  constructor(hints: Readonly<Record<string, number>>, events: ReaderEvents) {
    this.hints = hints
    this.events = events
    this.server = createServer({ pauseOnConnect: true }, (socket) => this.accept(socket))
  }

  /** Takes the first port that is free, on this machine's own address only. Returns where the reader is. */
  async open(state: WatchState): Promise<string> {
    this.state = state
    for (let port = firstPort; ; port++) {
      const error = await listening(this.server, port)
      if (!error) {
        this.address = `http://127.0.0.1:${port}/`
        return this.address
      }
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      if (!isTaken || port === firstPort + mostPorts) throw error
    }
  }

  show(event: WatchEvent, state: WatchState): void {
    this.state = state
    const { lesson, verdict } = state
    if (event.type === 'verdict' && verdict) this.verdicts[lesson.id] = verdict
    if (!this.child) return
    const known = this.known(state)
    const changed = event.type === 'running' ? { running: known.running } : known
    this.send({ type: 'event', event: event.type, state: changed, ...(event.type === 'verdict' && { verdict }) })
  }

  close(): void {
    this.server.close()
    this.child?.kill('SIGKILL')
  }

  /** Everything but the verdicts, which are large. */
  private known({ lesson, lessons, running, notes, notices }: WatchState): Omit<LiveState, 'verdicts'> {
    const what = running && { what: running.what, fraction: running.fraction }
    const passed = lessons.filter(({ isPassed }) => isPassed).map((each) => each.lesson.id)
    return { lesson: lesson.id, passed, running: what, notes, notices, hints: this.hints }
  }

  private accept(socket: Socket): void {
    socket.on('error', () => {})
    this.child ??= this.start()
    this.handOver.send(this.child, { socket, deaths: 0 })
  }

  private start(): ChildProcess {
    const child = fork(entry, [], {
      cwd: root,
      execArgv: ['--import', typescript],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let errors = ''
    child.stderr?.on('data', (chunk) => {
      errors = (errors + chunk).slice(-2000)
    })
    child.on('message', (message: FromReader) => {
      if (message.type === 'taken') this.handOver.taken(message.id)
      else this.answer(message)
    })
    child.on('error', () => {})
    child.on('exit', (code, signal) => {
      this.child = undefined
      if (!this.server.listening) return
      this.events.died([signal ?? `code ${code}`, errors.trim()].filter(Boolean).join(': '))
      for (const connection of this.handOver.untaken()) {
        this.child ??= this.start()
        this.handOver.send(this.child, connection)
      }
    })
    this.child = child
    const state = { ...this.known(this.state!), verdicts: this.verdicts }
    this.send({ type: 'welcome', address: this.address, token: this.token, state })
    return child
  }

  private async answer({ id, ask }: Extract<FromReader, { type: 'ask' }>): Promise<void> {
    const answer = await this.events.asked(ask).catch((error: Error) => ({ refusal: error.message }))
    this.send({ type: 'event', event: 'panel', state: { hints: this.hints } })
    this.send({ type: 'answer', id, answer })
  }

  private send(message: ToReader): void {
    if (this.child?.connected) this.child.send(message, () => {})
  }
}

/** Where the lessons are to be read, for the learner. */
export function inTheBrowser(address: string): string {
  const isOther = new URL(address).port !== String(firstPort)
  return `The lessons in the browser: ${address}${isOther ? ` (port ${firstPort} is taken)` : ''}`
}

function listening(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error)
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed)
      resolve(undefined)
    })
  })
}
