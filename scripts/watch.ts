// npm start [-- lesson] [--plain | --json] [--poll] [--no-reader]: the grader in watch mode.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import lockfile from 'proper-lockfile'
import { readCatalogue, root } from './course/catalogue.ts'
import { find, UsageError } from './course/find.ts'
import { ProgressStore } from './course/progress.ts'
import { SaveWatcher } from './course/saves.ts'
import { Grading } from './grader/grading.ts'
import { Judge } from './grader/judge-client.ts'
import { runCommand } from './screen/command.ts'
import { JsonFace } from './watch/json-face.ts'
import { type KeyPress, listenToKeys } from './watch/keys.ts'
import { PlainFace } from './watch/plain-face.ts'
import { ScreenFace } from './watch/screen-face.ts'
import { Session } from './watch/session.ts'

const usage = 'npm start -- [lesson] [--plain | --json] [--poll] [--no-reader]'
const folder = join(root, '.course')

/** True for the one watcher that keeps progress; a second one, or a disk that takes nothing, keeps none. */
function lockProgress(notices: string[]): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    lockfile.lockSync(folder, { stale: 10_000 })
    return true
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'ELOCKED'
    notices.push(
      isTaken
        ? 'Another watcher is running in this folder: this one grades, but keeps no progress.'
        : `Progress is not kept: ${(error as Error).message}`,
    )
    return false
  }
}

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      plain: { type: 'boolean' },
      json: { type: 'boolean' },
      poll: { type: 'boolean' },
      'no-reader': { type: 'boolean' },
    },
  })
  const catalogue = readCatalogue()
  if (positionals.length > 1) throw new UsageError('Name one lesson at most.')
  const first = positionals[0] === undefined ? undefined : find(catalogue, positionals[0]).lesson
  const judge = new Judge()
  const notices: string[] = []
  const store = new ProgressStore(folder, lockProgress(notices))
  store.notices.unshift(...notices)
  const isScreen = Boolean(process.stdout.isTTY) && !values.plain && !values.json
  const screen = isScreen ? new ScreenFace() : undefined
  const face = screen ?? (values.json ? new JsonFace() : new PlainFace())
  const session = new Session(catalogue, new Grading(catalogue, judge, store), store, face, first)
  const saves = new SaveWatcher(catalogue, (save) => session.saved(save))
  const stopKeys = listenToKeys((press) => (press.action === 'quit' ? quit() : pressKey(press)))

  /** What the keys do needs a parser and more: it is loaded when the first key is pressed, not at the start. */
  async function pressKey(press: KeyPress): Promise<void> {
    const actions = await import('./watch/actions.ts')
    await actions.pressKey({ session, judge, store, screen }, press)
  }

  function quit(code = 0): void {
    stopKeys()
    session.close()
    judge.close()
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => quit())
  // A terminal that is closed, or a reader of our lines that has gone, leaves nothing to do.
  process.stdout.on('error', () => quit())

  await saves.start({ poll: values.poll })
  await session.start()
  return 0
})
