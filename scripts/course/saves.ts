// Notices saves in `lessons/`. A save is a change of content: the same bytes written again are none, and a
// file replaced by renaming another over it is one. The file system tells of changes; since some tell
// nothing (network drives, mounts, a system at its limit), the few files are also looked at once a second.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import { type Lesson, root } from './catalogue.ts'
import { hashOf } from './progress.ts'

export interface Save {
  lesson: Lesson
  /** whether the file is there; a deleted one is told as well */
  exists: boolean
  /** performance.now() at the file's event */
  at: number
}

export interface SaveEvents {
  saved(save: Save): void
  /** why the files are polled from now on, for the learner to read */
  polling(reason: string): void
}

/** How often files are looked at: where events come, and where none do. */
const beat = 1000
const pollInterval = 200
/**
 * How long a file may be written, in ms. Longer than the 50 ms after a change for which chokidar keeps others of the
 * same file to itself: one that was read half-written stayed at that.
 */
const writingTime = 60

const emptyFile = hashOf('')

export class SaveWatcher {
  private readonly catalogue: readonly Lesson[]
  private readonly events: SaveEvents
  private readonly contents = new Map<string, string | undefined>()
  private readonly stamps = new Map<string, string | undefined>()
  /** what the last beat found changed, for as long as no event has come since */
  private untold = ''
  private again: NodeJS.Timeout | undefined
  private watcher: FSWatcher | undefined
  private timer: NodeJS.Timeout | undefined

  constructor(catalogue: readonly Lesson[], events: SaveEvents) {
    this.catalogue = catalogue
    this.events = events
    for (const { file } of catalogue) {
      this.stamps.set(file, stampOf(file))
      this.contents.set(file, contentOf(file))
    }
  }

  /** Starts to watch; resolves when every file is known. */
  async start({ poll = false } = {}): Promise<void> {
    if (poll) return this.poll()
    const watcher = watch(join(root, 'lessons'), {
      ignoreInitial: true,
      ignored: (path, stats) => Boolean(stats?.isFile()) && !path.endsWith('.ts'),
    })
    this.watcher = watcher
    watcher.on('all', () => {
      this.untold = ''
      this.look()
    })
    this.timer = setInterval(() => this.compareStamps(), beat)
    await new Promise<void>((resolve) => {
      watcher.once('ready', resolve)
      // A watcher that is refused is never ready.
      watcher.on('error', (error) => resolve(this.giveUpEvents(`watching is refused: ${(error as Error).message}`)))
    })
    this.look()
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    clearTimeout(this.again)
    await this.watcher?.close()
  }

  /** Looks at every lesson's file, and again when whoever writes one must be done. */
  private look(): void {
    this.compareContents()
    clearTimeout(this.again)
    this.again = setTimeout(() => this.compareContents(true), writingTime)
  }

  /**
   * Compares every lesson's file with what was last seen: there are few, and events tell too little. An
   * empty file is most often one that is being written, so it counts when it still is at the second look.
   */
  private compareContents(isSecondLook = false): void {
    const at = performance.now()
    for (const lesson of this.catalogue) {
      // In this order: a write that comes between the two is one that the next look finds.
      this.stamps.set(lesson.file, stampOf(lesson.file))
      const content = contentOf(lesson.file)
      if (content === this.contents.get(lesson.file)) continue
      if (content === emptyFile && !isSecondLook) continue
      this.contents.set(lesson.file, content)
      this.events.saved({ lesson, exists: content !== undefined, at })
    }
  }

  private poll(): void {
    clearInterval(this.timer)
    this.timer = setInterval(() => this.changedFiles() && this.look(), pollInterval)
  }

  /** A change that is found by two beats, with no event between them, is one that none tells of. */
  private compareStamps(): void {
    const changed = this.changedFiles()
    const isUntold = changed !== '' && changed === this.untold
    this.untold = changed
    if (!isUntold) return
    this.giveUpEvents('this file system does not tell of changes')
    this.look()
  }

  private giveUpEvents(reason: string): void {
    if (!this.watcher) return
    this.watcher.close()
    this.watcher = undefined
    this.poll()
    this.events.polling(`The files are looked at five times a second from now on: ${reason}.`)
  }

  private changedFiles(): string {
    const files = this.catalogue.map(({ file }) => file)
    return files.filter((file) => stampOf(file) !== this.stamps.get(file)).join()
  }
}

/** A file's content in short; undefined where there is none. */
function contentOf(file: string): string | undefined {
  try {
    return hashOf(readFileSync(join(root, file), 'utf8'))
  } catch {
    return undefined
  }
}

/** What changes when a file is written, without reading it. */
function stampOf(file: string): string | undefined {
  const stats = statSync(join(root, file), { throwIfNoEntry: false, bigint: true })
  return stats && `${stats.ino} ${stats.size} ${stats.mtimeNs}`
}
