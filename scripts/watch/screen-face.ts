// The redrawn screen: one frame at a time, each as tall as the terminal. Drawn on the terminal's second
// buffer, so that what was there before comes back at the end.
import { cut, paintFor, spread, wrapped } from '../screen/text.ts'
import { verdictView } from '../screen/verdict-view.ts'
import type { Face, Panel, WatchEvent, WatchState } from './events.ts'
import { keys } from './keys.ts'

const enter = '\u001b[?1049h\u001b[?25l'
const leave = '\u001b[?25h\u001b[?1049l'
/** Below this a run is over before one could read what is running. */
const patience = 200

export class ScreenFace implements Face {
  private readonly out = process.stdout
  private readonly paint = paintFor(process.stdout)
  private state: WatchState | undefined
  private timer: NodeJS.Timeout | undefined
  private isShown = false

  constructor() {
    this.resume()
    this.out.on('resize', () => this.draw())
  }

  show(_: WatchEvent, state: WatchState): void {
    this.state = state
    clearTimeout(this.timer)
    const elapsed = state.running ? performance.now() - state.running.since : Number.POSITIVE_INFINITY
    // The last verdict stays while a run is fast: a screen that blinks at every save is hard to read.
    if (elapsed < patience && state.verdict) this.timer = setTimeout(() => this.draw(), patience - elapsed)
    else this.draw()
  }

  /** Gives the terminal back, for an editor that runs in it. */
  suspend(): void {
    if (this.isShown) this.out.write(leave)
    this.isShown = false
  }

  resume(): void {
    if (!this.isShown) this.out.write(enter)
    this.isShown = true
    this.draw()
  }

  close(): void {
    clearTimeout(this.timer)
    this.suspend()
  }

  private draw(): void {
    if (!this.state || !this.isShown) return
    const width = Math.max(30, this.out.columns ?? 80)
    const height = Math.max(8, this.out.rows ?? 24)
    const footer = this.footer(this.state, width)
    const body = this.body(this.state, width, height - footer.length - 1)
    const room = height - footer.length
    const lines = [...body.slice(0, room), ...new Array<string>(Math.max(0, room - body.length)).fill(''), ...footer]
    this.out.write(`\u001b[H${lines.map((line) => `${line}\u001b[K`).join('\r\n')}\u001b[J`)
  }

  private body(state: WatchState, width: number, height: number): string[] {
    const { lesson, verdict, running, notices, panel } = state
    const above = notices.flatMap((notice) => wrapped(this.paint('yellow', notice), width))
    if (panel) return [...above, ...this.panelLines(panel, width, height - above.length)]
    const isLate = running && performance.now() - running.since >= patience
    if (!verdict || isLate) return [...above, ...this.runningLines(state, width)]
    const below = [...this.notes(state, width), ...this.welcome(state, width), ...this.advice(state, width)]
    const room = height - above.length - below.length
    const view = verdictView(lesson, verdict, { width, height: room, paint: this.paint, ms: state.ms })
    return [...above, ...view, ...below]
  }

  private panelLines({ title, lines, offset }: Panel, width: number, height: number): string[] {
    const room = height - 2
    const all = lines.flatMap((line) => wrapped(line, width))
    const shown = all.slice(offset, offset + room)
    const isLong = all.length > room
    const more = isLong ? ` · ${Math.min(offset + room, all.length)} of ${all.length} lines, ↑ ↓ scroll` : ''
    return [` ${this.paint('bold', title)}${this.paint('dim', more)}`, '', ...shown]
  }

  private notes({ notes }: WatchState, width: number): string[] {
    if (notes.length === 0) return []
    const lines = notes.slice(0, 3).flatMap((note) => wrapped(`note: ${note.file}:${note.line} ${note.message}`, width))
    return ['', ...lines.map((line) => this.paint('dim', line))]
  }

  private runningLines({ lesson, running }: WatchState, width: number): string[] {
    const { what = 'starting', fraction } = running ?? {}
    const bar = fraction === undefined ? [] : ['', ` ${progressBar(fraction, Math.min(50, width - 10))}`]
    return [spread(` ${lesson.id}`, `${lesson.file} `, width), '', ` ${cut(`running: ${what}`, width - 2)}`, ...bar]
  }

  private welcome({ lesson, verdict, isFirstTime, reader }: WatchState, width: number): string[] {
    if (!isFirstTime || verdict?.verdict !== 'todo') return []
    const where = reader ? `${reader}lessons/${lesson.id}/ in a browser` : `lessons/${lesson.id}/README.md`
    const text = `Welcome. Open ${where} beside this window and read it; write the functions in ${lesson.file}; save. The answer appears here, after every save.`
    return ['', ...wrapped(text, width)]
  }

  private advice({ lesson, lessons, verdict, isFirstTime, reader }: WatchState, width: number): string[] {
    if (!verdict) return []
    if (verdict.verdict === 'todo' && !isFirstTime)
      return [
        '',
        ...wrapped(
          `Read ${reader ?? ''}lessons/${lesson.id}/${reader ? '' : 'README.md'}, then write ${lesson.file}.`,
          width,
        ),
      ]
    if (verdict.verdict !== 'passed') return []
    const next = lessons.find((other) => !other.isPassed)
    const text = next
      ? `n goes on to ${next.lesson.id}; c compares your code with the reference.`
      : 'Every lesson is passed.'
    return wrapped(text, width)
  }

  private footer({ question }: WatchState, width: number): string[] {
    if (question) return ['', ` ${this.paint('yellow', cut(question, width - 2))}`]
    const full = keys.map(({ key, action }) => `${key} ${action}`).join('  ')
    const short = keys.map(({ key, action }) => `${key} ${action.slice(0, 4)}`).join(' ')
    const text = [full, short].find((line) => line.length <= width - 2) ?? keys.map(({ key }) => key).join(' ')
    return ['', this.paint('dim', ` ${text}`)]
  }
}

function progressBar(fraction: number, width: number): string {
  const done = Math.round(Math.min(1, Math.max(0, fraction)) * width)
  return `${'█'.repeat(done)}${'░'.repeat(width - done)} ${Math.round(fraction * 100)} %`
}
