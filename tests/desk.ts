// The reader at a desk where nobody judges: the test says itself what is saved. For what pages do with the learner's
// files; what they do with verdicts is tested behind a real watcher.
import { pathToFileURL } from 'node:url'
import { Workspace } from '../scripts/bench/workspace.ts'
import { readCatalogue } from '../scripts/course/catalogue.ts'
import type { ReaderFace } from '../scripts/watch/reader-face.ts'

export interface Desk {
  workspace: Workspace
  /** `http://127.0.0.1:4310/` */
  address: string
  /** Writes a lesson's file and has the pages hear of it. */
  save(file: string, text: string): void
  close(): Promise<void>
}

export async function openDesk(): Promise<Desk> {
  const workspace = new Workspace()
  const face = await readerFaceOf(workspace)
  const lessons = readCatalogue().map((lesson) => ({ lesson, isPassed: false }))
  const state = { lesson: lessons[0].lesson, lessons, notes: [], notices: [], isFirstTime: false }
  return {
    workspace,
    address: await face.open(state),
    save(file, text) {
      workspace.write(file, text)
      face.show({ type: 'saved' }, state)
    },
    async close() {
      face.close()
      await workspace.remove()
    },
  }
}

/** The workspace's own: it serves the course that it stands in. */
async function readerFaceOf(workspace: Workspace): Promise<ReaderFace> {
  const module = pathToFileURL(workspace.path('scripts/watch/reader-face.ts')).href
  const { ReaderFace: Face } = await import(/* @vite-ignore */ module)
  return new Face({}, { asked: async () => ({ refusal: 'nobody is asked here' }), died() {} })
}
