// What a lesson's code may not do while it is judged: read the answers, write outside its folder, start
// processes or threads, signal others. Each is refused and told. It is a fence, not a prison: code that
// sets out to climb over it can, and the README says so.
import childProcess from 'node:child_process'
import fs from 'node:fs'
import inspector from 'node:inspector'
import module, { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import v8 from 'node:v8'
import wasi from 'node:wasi'
import threads from 'node:worker_threads'
import { answerOf, isAnswer } from './answers.mjs'

// biome-ignore lint/suspicious/noExplicitAny: any built-in function
type Anything = any

/** What is objectionable about a call, as the rest of "the code …". */
type Objection = (args: Anything[]) => string | undefined

const realpath = fs.realpathSync.native
const { apply, construct } = Reflect
const root = realpath(fileURLToPath(new URL('../../', import.meta.url)))
const temporary = realpath(tmpdir())
/** shared with the thread that resolves imports, where there is one */
const armed = new Int32Array(new SharedArrayBuffer(4))
let report: (what: string) => void = () => {}
let ownFolder = ''

/** From here on what runs is the learner's. */
export function arm(lesson: string, tell: (what: string) => void): void {
  ownFolder = join(root, 'lessons', lesson)
  report = tell
  armed[0] = 1
}

/** Runs the grader's own code, which may read what the learner's may not. */
export function unguarded<T>(run: () => T): T {
  const before = armed[0]
  armed[0] = 0
  try {
    return run()
  } finally {
    armed[0] = before
  }
}

function refuse(what: string): never {
  report(`the code ${what}`)
  throw new Error(`The grader does not let a lesson's code do this: it ${what}.`)
}

/** Puts objections before a function or a class. A proxy, so that what hangs on the function stays. */
function guarded(fn: Anything, objection: Objection): Anything {
  const check = (args: Anything[]) => {
    const what = armed[0] === 1 ? objection(args) : undefined
    if (what) refuse(what)
  }
  return new Proxy(fn, {
    apply(_, self, args) {
      check(args)
      return apply(fn, self, args)
    },
    construct(_, args, target) {
      check(args)
      return construct(fn, args, target)
    },
  })
}

function guard(holder: object, names: readonly string[], objection: Objection): void {
  const members = holder as Record<string, Anything>
  for (const name of names) if (typeof members[name] === 'function') members[name] = guarded(members[name], objection)
}

function absolute(path: Anything): string | undefined {
  if (typeof path === 'number') return undefined
  const text = path instanceof URL || /^file:/.test(String(path)) ? fileURLToPath(path) : String(path)
  return resolve(text)
}

/** Where a path leads, links followed; the last part may not exist yet. */
function destination(path: string): string {
  try {
    return realpath(path)
  } catch {
    return dirname(path) === path ? path : join(destination(dirname(path)), basename(path))
  }
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep)
}

function shown(path: string): string {
  return isInside(path, root) ? relative(root, path).split(sep).join('/') : path
}

function reading(path: Anything): string | undefined {
  const place = absolute(path) && destination(absolute(path)!)
  return place && isAnswer(place, root) ? `reaches for ${shown(place)}` : undefined
}

function writing(path: Anything): string | undefined {
  const asked = absolute(path)
  // A link that is to be removed is in one place, and what is written through it lands in another.
  const places = asked ? [join(destination(dirname(asked)), basename(asked)), destination(asked)] : []
  const outside = places.find((place) => !isInside(place, ownFolder) && !isScratch(place))
  return outside && `writes to ${shown(outside)}, outside its lesson`
}

function isScratch(place: string): boolean {
  // What was compiled is kept there.
  if (isInside(place, join(root, 'node_modules/.cache'))) return true
  return !isInside(place, root) && (isInside(place, temporary) || isInside(place, resolve('/dev')))
}

function opening([path, flags]: Anything[]): string | undefined {
  const isReading = flags === undefined || flags === null || typeof flags === 'function' || /^rs?$/.test(flags)
  return reading(path) ?? (isReading || flags === 0 ? undefined : writing(path))
}

const readers = ['readFile', 'readdir', 'opendir', 'createReadStream', 'openAsBlob']
const writers = [
  'writeFile',
  'appendFile',
  'createWriteStream',
  'unlink',
  'rm',
  'rmdir',
  'mkdir',
  'mkdtemp',
  'truncate',
]
const attributes = ['chmod', 'lchmod', 'chown', 'lchown', 'utimes', 'lutimes']
const copiers = ['cp', 'copyFile', 'link']

const bothKinds = (names: readonly string[]) => names.flatMap((name) => [name, `${name}Sync`])

function guardFiles(holder: object): void {
  guard(holder, bothKinds(readers), ([path]) => reading(path))
  guard(holder, bothKinds([...writers, ...attributes]), ([path]) => writing(path))
  guard(holder, bothKinds(copiers), ([from, to]) => reading(from) ?? writing(to))
  guard(holder, bothKinds(['rename']), ([from, to]) => writing(from) ?? writing(to))
  guard(
    holder,
    bothKinds(['symlink']),
    ([to, path]) => reading(resolve(dirname(absolute(path)!), String(to))) ?? writing(path),
  )
  guard(holder, bothKinds(['open']), opening)
}

function guardProcesses(): void {
  const isOwn = (pid: Anything) => [process.pid, -process.pid, 0].includes(Number(pid))
  const launchers = ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync']
  guard(childProcess, launchers, () => 'starts another process')
  guard(childProcess.ChildProcess.prototype, ['spawn'], () => 'starts another process')
  guard(threads, ['Worker'], () => 'starts a thread')
  guard(process, ['kill'], ([pid]) => (isOwn(pid) ? undefined : 'sends a signal to another process'))
  guard(process, ['binding', '_linkedBinding', 'dlopen', '_debugProcess'], () => 'reaches into Node itself')
  guard(inspector, ['Session', 'open'], () => 'opens the inspector')
  guard(wasi, ['WASI'], () => 'opens files through WASI')
}

/** Files that Node itself reads and writes when it is asked. */
function guardNode(): void {
  guard(process, ['loadEnvFile'], ([path = '.env']) => reading(path))
  guard(v8, ['writeHeapSnapshot'], ([path = '.']) => writing(path))
  guard(process.report, ['writeReport'], ([path = '.']) => writing(typeof path === 'string' ? path : '.'))
}

/** What stands between an import and its module would stand between the checks and theirs. */
function guardHooks(): void {
  guard(module, ['register', 'registerHooks'], () => 'changes how modules are loaded')
}

/**
 * Imports that Vite does not see: by `eval`, by a data address, by `vm`. What the grader imports itself is asked
 * for by its own files.
 */
function guardImports(): void {
  const { registerHooks, register } = module as Anything
  if (registerHooks) {
    registerHooks({
      resolve(specifier: string, context: Anything, next: Anything) {
        const resolved = next(specifier, context)
        const answer = armed[0] === 1 ? answerOf(resolved.url, context.parentURL, root) : undefined
        return answer ? refuse(`reaches for ${answer}`) : resolved
      },
    })
    return
  }
  const { port1, port2 } = new threads.MessageChannel()
  port1.on('message', (answer: string) => report(`the code reaches for ${answer}`)).unref()
  register('./import-hooks.mjs', import.meta.url, { data: { armed, port: port2, root }, transferList: [port2] })
}

guardImports()
guardFiles(fs)
guardFiles(fs.promises)
guardProcesses()
guardNode()
guardHooks()
syncBuiltinESMExports()
