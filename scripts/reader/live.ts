// What goes on in the terminal, for the pages: each open page hears the state of its own lesson as a whole,
// over and over, so that one that was away for a while has missed nothing.
import type { ServerResponse } from 'node:http'
import type { Lesson } from '../course/catalogue.ts'
import { escaped } from '../figures/svg.ts'
import type { LessonVerdict, TaskVerdict } from '../grader/verdict.ts'
import type { Page } from './pages.ts'
import type { Answer, Ask, FromReader, LiveState, ToReader } from './protocol.ts'
import { lessonHtml, taskHtml } from './verdict-html.ts'
import { currentVersion, type Version } from './version.ts'

/** What a page is told. */
export interface PageState {
  /** the lesson that is watched */
  watched: string
  passed: readonly string[]
  /** where the modules are, for the state of the learner's files */
  code: string
  /** the verdict of each of the lesson's tasks, in a word */
  verdicts: Record<string, string>
  /** what stands under each task's heading, and after the last */
  tasks: Record<string, string>
  lesson: string
  /** what is being judged */
  running?: { what: string; fraction?: number }
  /** counts the verdicts on saves; where the last one leads */
  saves: number
  leadsTo?: { lesson: string; task: string }
}

type Message = Exclude<ToReader, { type: 'connection' | 'welcome' }>

export class Live {
  readonly state: LiveState
  private readonly catalogue: readonly Lesson[]
  private readonly pages = new Map<ServerResponse, Page | undefined>()
  private readonly asked = new Map<number, (answer: Answer) => void>()
  private known: Version | undefined
  private lastAsked = 0
  private isSaved = false
  private saves = 0
  private leadsTo: PageState['leadsTo']

  constructor(catalogue: readonly Lesson[], state: LiveState) {
    this.catalogue = catalogue
    this.state = state
  }

  receive(message: Message): void {
    if (message.type === 'answer') this.settle(message)
    else this.follow(message)
  }

  /** Has the watching process do something. */
  ask(ask: Ask): Promise<Answer> {
    const id = ++this.lastAsked
    process.send!({ type: 'ask', id, ask } satisfies FromReader)
    return new Promise((resolve) => this.asked.set(id, resolve))
  }

  /** The state of the learner's files: as they were at the last news from the watching process. */
  get version(): Version {
    this.known ??= currentVersion(this.catalogue, this.state.passed)
    return this.known
  }

  /** @param page what is open there; undefined where it is no lesson's page */
  listen(response: ServerResponse, page: Page | undefined): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write('retry: 500\n\n')
    this.pages.set(response, page)
    response.on('close', () => this.pages.delete(response))
    write(response, 'state', this.pageState(page))
  }

  taskHtml(lesson: Lesson, address: string, hints: readonly string[]): string {
    const task = this.state.verdicts[lesson.id]?.tasks.find(({ id }) => id === address)
    return taskHtml(task, this.state.passed.includes(lesson.id)) + this.hintsHtml(address, hints)
  }

  lessonHtml(lesson: Lesson): string {
    const { verdicts, lesson: watched, notes, passed } = this.state
    const verdict = verdicts[lesson.id]
    const compare = '<p><button type="button" data-ask="compare">Compare with the reference</button></p>'
    const judge = '<p><button type="button" data-ask="judge">Judge this lesson now</button></p>'
    return [
      lessonHtml(verdict, lesson.id === watched ? notes : []),
      ...(passed.includes(lesson.id) ? [compare] : verdict ? [] : [judge]),
    ].join('')
  }

  private follow({ event, state, verdict }: Extract<Message, { type: 'event' }>): void {
    Object.assign(this.state, state)
    if (event === 'running') {
      this.send('running', () => this.state.running ?? {})
      return
    }
    if (event === 'saved') this.isSaved = true
    if (verdict) this.judged(verdict)
    this.known = undefined
    this.send('state', (page) => this.pageState(page))
  }

  /** Where a verdict on a save leads: to the first task that is open, or to the last that has changed. */
  private judged(verdict: LessonVerdict): void {
    const before = this.state.verdicts[verdict.id]?.tasks ?? []
    this.state.verdicts = { ...this.state.verdicts, [verdict.id]: verdict }
    if (!this.isSaved) return
    this.isSaved = false
    this.saves++
    const isChanged = (task: TaskVerdict) => before.find(({ id }) => id === task.id)?.verdict !== task.verdict
    const open = verdict.tasks.find((task) => task.verdict !== 'passed')
    const task = open ?? verdict.tasks.findLast(isChanged)
    if (task) this.leadsTo = { lesson: verdict.id, task: task.id }
  }

  private settle({ id, answer }: Extract<Message, { type: 'answer' }>): void {
    this.asked.get(id)?.(answer)
    this.asked.delete(id)
  }

  private hintsHtml(address: string, hints: readonly string[]): string {
    const open = this.state.hints[address] ?? 0
    const shown = hints.slice(0, open).map((hint, i) => `<div class="hint"><h4>Hint ${i + 1}</h4>${hint}</div>`)
    const next =
      open < hints.length
        ? `<p><button type="button" data-ask="hint" data-of="${escaped(address)}">Hint ${open + 1} of ${hints.length}</button></p>`
        : ''
    return `<div class="hints">${shown.join('')}${next}</div>`
  }

  private pageState(page: Page | undefined): PageState {
    const lesson = page?.lesson
    const { lesson: watched, passed, running, verdicts } = this.state
    const addresses = lesson?.tasks.map(({ address }) => address) ?? []
    const verdictOf = (address: string) => verdicts[lesson!.id]?.tasks.find(({ id }) => id === address)?.verdict
    const word = (address: string) => verdictOf(address) ?? (passed.includes(lesson!.id) ? 'passed' : 'todo')
    return {
      watched,
      passed,
      code: `code/${this.version.hash}/`,
      verdicts: Object.fromEntries(addresses.map((address) => [address, word(address)])),
      tasks: Object.fromEntries(
        addresses.map((address) => [address, this.taskHtml(lesson!, address, page?.hints[address] ?? [])]),
      ),
      lesson: lesson ? this.lessonHtml(lesson) : '',
      running,
      saves: this.saves,
      leadsTo: this.leadsTo,
    }
  }

  private send(event: string, data: (page: Page | undefined) => object): void {
    for (const [response, page] of this.pages) write(response, event, data(page))
  }
}

function write(response: ServerResponse, event: string, data: object): void {
  response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
}
