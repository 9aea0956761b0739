import { plainView } from '../screen/plain-view.ts'
import { clean } from '../screen/text.ts'
import type { Face, WatchEvent, WatchState } from './events.ts'
import { inTheBrowser } from './reader-face.ts'

/** Lines that are only ever added: for screen readers, logs and editors. */
export class PlainFace implements Face {
  show(event: WatchEvent, state: WatchState): void {
    for (const line of plainLines(event, state)) process.stdout.write(`${line}\n`)
  }

  close(): void {}
}

function plainLines(event: WatchEvent, { lesson, verdict, notes, panel, question, ms, reader }: WatchState): string[] {
  switch (event.type) {
    case 'ready':
      return [
        `Watching lessons/. Current lesson: ${lesson.id}. Read lessons/${lesson.id}/README.md, write ${lesson.file}.`,
        ...(reader ? [inTheBrowser(reader)] : []),
      ]
    case 'moved':
      return [`Current lesson: ${lesson.id}.`]
    case 'saved':
      return [`Saved ${lesson.file}.`]
    case 'verdict':
      return verdict ? [...plainView(lesson, verdict), ...(ms === undefined ? [] : [`  answered in ${ms} ms`])] : []
    case 'notes':
      return notes.map((note) => `${note.file}:${note.line}:${note.column}: warning: ${clean(note.message)}`)
    case 'panel':
      return [...(panel ? [panel.title, ...panel.lines] : []), ...(question ? [question] : [])]
    case 'notice':
      return [event.text]
    case 'running':
      return []
  }
}
