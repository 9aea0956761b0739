// What the learner has reached, kept in `.course/progress.json`: written whole, with one backup. A file
// that cannot be read, or that a newer course wrote, is set aside and never overwritten.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'

export interface LessonProgress {
  /** the hash of the file as it was last judged, and what it was judged */
  judged?: { hash: string; verdict: string }
  /** when the lesson was first passed, ISO 8601 */
  passedAt?: string
}

export interface Progress {
  version: 1
  lessons: Record<string, LessonProgress>
  /** how many hints have been opened, by task */
  hints: Record<string, number>
}

const version = 1

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

export class ProgressStore {
  readonly progress: Progress
  /** what happened to the state that was found, for the learner to read */
  readonly notices: string[] = []
  /** hears of every notice that is added from now on */
  onNotice: (text: string) => void = () => {}
  private readonly folder: string
  private isWritable: boolean
  /** something is still to be written, perhaps because it could not be */
  private isDue = false
  private soon: NodeJS.Immediate | undefined
  /** why the last attempt to write failed */
  private trouble: string | undefined
  /** what was changed here: everything else may have been changed by another command meanwhile */
  private readonly ownLessons = new Set<string>()
  private readonly ownHints = new Set<string>()

  /** @param folder `.course`; @param isWritable false for a second watcher, which keeps nothing */
  constructor(folder: string, isWritable = true) {
    this.folder = folder
    this.isWritable = isWritable
    this.progress = this.read('progress.json') ?? this.read('progress.backup.json') ?? empty()
    if (!isWritable) return
    this.clearAway()
    process.once('exit', () => this.close())
  }

  /** Whether this very text of the lesson's file was judged, and how. */
  verdictOf(lesson: string, text: string): string | undefined {
    const judged = this.progress.lessons[lesson]?.judged
    return judged?.hash === hashOf(text) ? judged.verdict : undefined
  }

  /** Keeps a verdict. True when it is the first pass of this lesson. */
  keepVerdict(lesson: string, text: string, verdict: string): boolean {
    const before = this.progress.lessons[lesson]
    const isFirstPass = verdict === 'passed' && !before?.passedAt
    const judged = { hash: hashOf(text), verdict }
    const isKnown = before?.judged?.hash === judged.hash && before.judged.verdict === verdict
    if (isKnown) {
      if (this.isDue) this.writeSoon()
      return false
    }
    this.ownLessons.add(lesson)
    this.progress.lessons[lesson] = { ...before, judged, ...(isFirstPass && { passedAt: new Date().toISOString() }) }
    this.writeSoon()
    return isFirstPass
  }

  keepHint(task: string, opened: number): void {
    this.progress.hints[task] = opened
    this.ownHints.add(task)
    this.writeSoon()
  }

  notice(text: string): void {
    if (this.notices.includes(text)) return
    this.notices.push(text)
    this.onNotice(text)
  }

  /** Writes what is still to be written. */
  flush(): void {
    this.writeNow()
  }

  /** Writes what is still to be written, and nothing after that. */
  close(): void {
    this.writeNow()
    this.isWritable = false
  }

  private path(name: string): string {
    return join(this.folder, name)
  }

  private takeOver({ lessons, hints }: Progress = empty()): void {
    for (const id of Object.keys(lessons)) if (!this.ownLessons.has(id)) this.progress.lessons[id] = lessons[id]
    for (const task of Object.keys(hints)) if (!this.ownHints.has(task)) this.progress.hints[task] = hints[task]
  }

  private clearAway(): void {
    try {
      for (const name of readdirSync(this.folder)) if (unfinished.test(name)) rmSync(this.path(name), { force: true })
    } catch {
      // There is no folder yet, or none that can be read; then there is nothing to clear away.
    }
  }

  private read(name: string): Progress | undefined {
    if (!existsSync(this.path(name))) return undefined
    try {
      return checked(JSON.parse(readFileSync(this.path(name), 'utf8')))
    } catch (error) {
      this.setAside(name, (error as Error).message)
      return undefined
    }
  }

  private setAside(name: string, reason: string): void {
    const kept = name.replace('.json', `.set-aside-${new Date().toISOString().replaceAll(':', '-')}.json`)
    try {
      if (this.isWritable) renameSync(this.path(name), this.path(kept))
      this.notice(`.course/${name} cannot be used (${reason}). It is kept as .course/${kept}.`)
    } catch {
      this.notice(`.course/${name} cannot be used (${reason}), nor moved: progress is not kept.`)
    }
  }

  /** A disk takes its time: the verdict is shown first. */
  private writeSoon(): void {
    this.isDue = true
    this.soon ??= setImmediate(() => this.writeNow())
  }

  private writeNow(): void {
    this.soon = undefined
    if (!this.isWritable || !this.isDue) return
    try {
      mkdirSync(this.folder, { recursive: true })
      this.takeOver(this.read('progress.json'))
      if (existsSync(this.path('progress.json')))
        writeFileAtomic.sync(this.path('progress.backup.json'), readFileSync(this.path('progress.json')))
      writeFileAtomic.sync(this.path('progress.json'), `${JSON.stringify(this.progress, undefined, 1)}\n`)
      this.isDue = false
      this.tellTrouble(undefined)
    } catch (error) {
      this.tellTrouble(`Progress is not kept: ${(error as Error).message}`)
    }
  }

  /** What was told of a write that failed is taken back as soon as it is not true any more. */
  private tellTrouble(trouble: string | undefined): void {
    if (trouble === this.trouble) return
    if (this.trouble) this.notices.splice(this.notices.indexOf(this.trouble), 1)
    this.trouble = trouble
    if (trouble) this.notice(trouble)
    else this.onNotice('Progress is kept again.')
  }
}

/** What a write that was killed leaves behind: the name of what was to be written, and digits. */
const unfinished = /^progress(\.backup)?\.json\.\d+$/

function empty(): Progress {
  return { version, lessons: {}, hints: {} }
}

function checked(found: Partial<Progress> | null): Progress {
  if (typeof found !== 'object' || found === null) throw new Error('it holds no object')
  if ((found.version ?? 0) > version)
    throw new Error(`it is of version ${found.version}, and this course knows ${version}`)
  if (found.version !== version) throw new Error(`its version is ${found.version}`)
  if (typeof found.lessons !== 'object' || typeof found.hints !== 'object') throw new Error('parts are missing')
  return found as Progress
}
