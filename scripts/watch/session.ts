// Watch mode: saves and keys in, verdicts out. One run at a time; a newer save or another lesson ends the
// one under way, so that the verdict shown is always about the last bytes saved.
import { isAssembly, type Lesson, textOf } from '../course/catalogue.ts'
import type { ProgressStore } from '../course/progress.ts'
import type { Save } from '../course/saves.ts'
import { type Grading, isStub } from '../grader/grading.ts'
import type { RunHandle } from '../grader/judge-client.ts'
import type { News } from '../grader/protocol.ts'
import { stopTypeNotes, typeNotes } from '../grader/type-notes.ts'
import type { LessonVerdict } from '../grader/verdict.ts'
import type { Face, Path, Running, WatchEvent, WatchState } from './events.ts'

/** The checker is asked once the typing has paused: it takes a core for a second. */
const typeNotesDelay = 300

export class Session {
  readonly state: WatchState
  private readonly catalogue: readonly Lesson[]
  private readonly grading: Grading
  private readonly store: ProgressStore
  private readonly face: Face
  private run: RunHandle | undefined
  private typeTimer: NodeJS.Timeout | undefined

  /** @param first the lesson to begin with; the first that is not passed when left out */
  constructor(catalogue: readonly Lesson[], grading: Grading, store: ProgressStore, face: Face, first?: Lesson) {
    this.catalogue = catalogue
    this.grading = grading
    this.store = store
    this.face = face
    const lessons = this.lessons()
    const unfinished = lessons.find(({ isPassed }) => !isPassed) ?? lessons[lessons.length - 1]
    const isFirstTime = Object.keys(store.progress.lessons).length === 0
    this.state = { lesson: first ?? unfinished.lesson, lessons, notes: [], notices: store.notices, isFirstTime }
  }

  async start(): Promise<void> {
    this.show({ type: 'ready' })
    for (const text of this.store.notices) this.show({ type: 'notice', text })
    this.store.onNotice = (text) => this.show({ type: 'notice', text })
    await this.judge()
    await this.refresh()
  }

  /** A lesson's file has changed: go there and judge it. */
  saved({ lesson, at }: Save): void {
    this.state.lesson = lesson
    this.state.isFirstTime = false
    this.closePanel()
    this.show({ type: 'saved' })
    this.judge(at)
  }

  move(lesson: Lesson): void {
    if (lesson !== this.state.lesson) {
      this.state.lesson = lesson
      this.state.verdict = undefined
    }
    this.closePanel()
    this.show({ type: 'moved' })
    this.judge()
  }

  /** The lesson `step` further in the order of the course; stays at the ends. */
  neighbour(step: number): Lesson {
    const at = this.catalogue.indexOf(this.state.lesson)
    return this.catalogue[Math.min(this.catalogue.length - 1, Math.max(0, at + step))]
  }

  openPanel(title: string, lines: string[], question?: string): void {
    this.state.panel = { title, lines, offset: 0 }
    this.state.question = question
    this.show({ type: 'panel' })
  }

  /** Moves a panel that is longer than the screen. */
  scroll(by: number): void {
    const { panel } = this.state
    if (!panel) return
    panel.offset = Math.min(panel.lines.length - 1, Math.max(0, panel.offset + by))
    this.show({ type: 'panel' })
  }

  closePanel(): void {
    this.state.panel = undefined
    this.state.question = undefined
  }

  notice(text: string): void {
    this.store.notice(text)
  }

  show(event: WatchEvent): void {
    this.face.show(event, this.state)
  }

  close(): void {
    this.run?.cancel()
    clearTimeout(this.typeTimer)
    stopTypeNotes()
    this.face.close()
  }

  private async judge(at?: number): Promise<void> {
    const { lesson } = this.state
    this.run?.cancel()
    clearTimeout(this.typeTimer)
    const running: Running = { since: performance.now(), what: 'loading the file' }
    const path: Path = { event: at ?? running.since }
    this.state.running = running
    this.state.ms = undefined
    this.show({ type: 'running' })
    const onNews = (news: News) => {
      path[news.type] = performance.now()
      this.follow(running, news)
    }
    const run = this.grading.grade(lesson, { onNews })
    path.asked = performance.now()
    this.run = run
    const verdict = await run.verdict
    if (!verdict || this.run !== run) return
    path.answered = performance.now()
    this.state.path = path
    this.settle(verdict, at === undefined ? undefined : Math.round(path.answered - at))
  }

  private settle(verdict: LessonVerdict, ms: number | undefined): void {
    this.run = undefined
    Object.assign(this.state, { verdict, ms, running: undefined, notes: [], lessons: this.lessons() })
    this.show({ type: 'verdict', ms })
    const { lesson } = this.state
    const isTyped = verdict.verdict !== 'todo' && !isAssembly(lesson.file)
    if (isTyped) this.typeTimer = setTimeout(() => this.lookAtTypes(lesson), typeNotesDelay)
  }

  private follow(running: Running, record: News): void {
    if (record.type === 'started')
      Object.assign(running, { what: `${record.task}: ${record.check}`, fraction: undefined })
    else if (record.type === 'progress')
      Object.assign(running, { what: `${record.task}: ${record.text}`, fraction: record.fraction })
    else return
    if (this.state.running === running) this.show({ type: 'running' })
  }

  private async lookAtTypes(lesson: Lesson): Promise<void> {
    const notes = await typeNotes(lesson.file)
    if (!notes || lesson !== this.state.lesson || this.state.running) return
    this.state.notes = notes
    this.show({ type: 'notes' })
  }

  /** Lessons that were written to while nobody watched are judged in the background, one after the other. */
  private async refresh(): Promise<void> {
    for (const lesson of this.catalogue) {
      const text = textOf(lesson)
      const isKnown = !text || isStub(lesson, text) || this.store.verdictOf(lesson.id, text) !== undefined
      if (isKnown || this.run) continue
      await this.grading.grade(lesson).verdict
      this.state.lessons = this.lessons()
    }
  }

  private lessons(): WatchState['lessons'] {
    return this.catalogue.map((lesson) => ({ lesson, isPassed: this.grading.isPassed(lesson) }))
  }
}
