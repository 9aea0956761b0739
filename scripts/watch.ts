// npm start [-- lesson] [--plain | --json] [--poll] [--no-reader]: the grader in watch mode.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readCatalogue, root } from './course/catalogue.ts'
import { find, UsageError } from './course/find.ts'
import { ProgressStore } from './course/progress.ts'
import { SaveWatcher } from './course/saves.ts'
import { Grading } from './grader/grading.ts'
import { Judge } from './grader/judge-client.ts'
import type { Answer, Ask } from './reader/protocol.ts'
import { runCommand } from './screen/command.ts'
import { Faces } from './watch/faces.ts'
import { JsonFace } from './watch/json-face.ts'
import { type KeyPress, listenToKeys } from './watch/keys.ts'
import { lockProgress } from './watch/lock.ts'
import { PlainFace } from './watch/plain-face.ts'
import { ReaderFace } from './watch/reader-face.ts'
import { ScreenFace } from './watch/screen-face.ts'
import { Session } from './watch/session.ts'

const usage = 'npm start -- [lesson] [--plain | --json] [--poll] [--no-reader]'
const folder = join(root, '.course')

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      plain: { type: 'boolean' },
      json: { type: 'boolean' },
      trace: { type: 'boolean' },
      poll: { type: 'boolean' },
      'no-reader': { type: 'boolean' },
    },
  })
  const catalogue = readCatalogue()
  if (positionals.length > 1) throw new UsageError('Name one lesson at most.')
  const first = positionals[0] === undefined ? undefined : find(catalogue, positionals[0]).lesson
  const judge = new Judge()
  const objection = lockProgress(folder, (reason) => {
    store.close()
    session.notice(reason)
  })
  const store = new ProgressStore(folder, objection === undefined)
  if (objection) store.notices.unshift(objection)
  const isScreen = Boolean(process.stdout.isTTY) && !values.plain && !values.json
  const screen = isScreen ? new ScreenFace() : undefined
  const face = screen ?? (values.json ? new JsonFace(values.trace) : new PlainFace())
  const reader = values['no-reader'] ? undefined : new ReaderFace(store.progress.hints, { asked, died })
  const faces = new Faces(reader ? [face, reader] : [face])
  const session = new Session(catalogue, new Grading(catalogue, judge, store), store, faces, first)
  const saves = new SaveWatcher(catalogue, {
    saved: (save) => session.saved(save),
    polling: (reason) => session.notice(reason),
  })
  const stopKeys = listenToKeys((press) => (press.action === 'quit' ? quit() : pressKey(press)))

  /** What the keys do needs a parser and more: it is loaded when the first key is pressed, not at the start. */
  async function pressKey(press: KeyPress): Promise<void> {
    const actions = await import('./watch/actions.ts')
    await actions.pressKey({ session, judge, store, screen }, press).catch(failed)
  }

  /** A disk may refuse what a key asks for: that is told, and nothing else has changed. */
  function failed(error: Error): void {
    session.closePanel()
    session.notice(`That could not be done: ${error.message}`)
    session.show({ type: 'panel' })
  }

  /** What a page asks for, likewise. */
  async function asked(ask: Ask): Promise<Answer> {
    const { answerAsk } = await import('./watch/asks.ts')
    return answerAsk({ session, judge, store }, ask)
  }

  async function openReader(): Promise<void> {
    try {
      session.state.reader = await reader?.open(session.state)
    } catch (error) {
      session.notice(`The reader cannot be opened: ${(error as Error).message}`)
    }
  }

  function died(how: string): void {
    session.notice(`The reader ended by itself and is started again at the next request (${how}).`)
  }

  function quit(code = 0): void {
    stopKeys()
    session.close()
    judge.close()
    store.close()
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => quit())
  // A terminal that is closed, or a reader of our lines that has gone, leaves nothing to do.
  process.stdout.on('error', () => quit())

  await openReader()
  await saves.start({ poll: values.poll })
  await session.start()
  return 0
})
