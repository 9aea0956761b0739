// Notices saves in `lessons/`. A save is a change of content: the same bytes written again are none, and a
// file replaced by renaming another over it is one.
import { readFileSync } from 'node:fs'
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

export class SaveWatcher {
  private readonly catalogue: readonly Lesson[]
  private readonly onSave: (save: Save) => void
  private readonly seen = new Map<string, string | undefined>()
  private watcher: FSWatcher | undefined

  constructor(catalogue: readonly Lesson[], onSave: (save: Save) => void) {
    this.catalogue = catalogue
    this.onSave = onSave
    for (const { file } of catalogue) this.seen.set(file, fingerprint(file))
  }

  /** Starts to watch; resolves when every file is known. */
  async start({ poll = false } = {}): Promise<void> {
    const watcher = watch(join(root, 'lessons'), {
      ignoreInitial: true,
      usePolling: poll,
      interval: 200,
      ignored: (path, stats) => Boolean(stats?.isFile()) && !path.endsWith('.ts'),
    })
    this.watcher = watcher
    watcher.on('all', () => this.look())
    watcher.on('error', () => {})
    await new Promise<void>((resolve) => watcher.once('ready', () => resolve()))
    this.look()
  }

  async close(): Promise<void> {
    await this.watcher?.close()
  }

  /**
   * Compares every lesson's file with what was last seen: there are few, and events tell too little. An
   * empty file is most often one that is being written, so it is looked at again before it counts.
   */
  look(isSecondLook = false): void {
    const at = performance.now()
    for (const lesson of this.catalogue) {
      const now = fingerprint(lesson.file)
      if (now === this.seen.get(lesson.file)) continue
      if (now === emptyFile && !isSecondLook) {
        setTimeout(() => this.look(true), writingTime)
        continue
      }
      this.seen.set(lesson.file, now)
      this.onSave({ lesson, exists: now !== undefined, at })
    }
  }
}

const emptyFile = hashOf('')
/** How long an editor may leave a file empty while it writes it, in ms. */
const writingTime = 60

/** A file's content in short; undefined where there is none. */
function fingerprint(file: string): string | undefined {
  try {
    return hashOf(readFileSync(join(root, file), 'utf8'))
  } catch {
    return undefined
  }
}
