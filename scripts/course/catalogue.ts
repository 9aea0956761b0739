// What the course consists of, read from its folders: lessons, their files, their tasks and checks.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

export interface CheckEntry {
  name: string
  kind: 'claim' | 'speed'
}

export interface Task {
  /** `10-pool-backprop/gradMaxPool` */
  address: string
  /** the exported function's name */
  name: string
  checks: readonly CheckEntry[]
}

export interface Limits {
  seconds: number
  megabytes: number
}

export interface Lesson {
  id: string
  title: string
  /** the learner's file, relative to the repository */
  file: string
  checkFile: string
  tasks: readonly Task[]
  limits: Limits
}

const lessonFolder = /^\d\d-[a-z0-9-]+$/
const usualLimits: Limits = { seconds: 5, megabytes: 1024 }

/** The text of a lesson's file; undefined where there is none. */
export function textOf({ file }: Lesson): string | undefined {
  try {
    return readFileSync(join(root, file), 'utf8')
  } catch {
    return undefined
  }
}

/** A path relative to the repository, with forward slashes. */
export function repositoryPath(path: string): string {
  return relative(root, path).split(sep).join('/')
}

/** Whether a file is AssemblyScript, which is compiled before it is loaded. */
export function isAssembly(path: string): boolean {
  return /\/assembly\/[^/]+\.ts$/.test(path)
}

/** Every lesson that has checks, in the order in which they are taken. */
export function readCatalogue(): Lesson[] {
  const folders = readdirSync(join(root, 'checks')).filter((name) => lessonFolder.test(name) && checkFileOf(name))
  return folders.sort().map(readLesson)
}

function checkFileOf(id: string): string | undefined {
  return readdirSync(join(root, 'checks', id)).find((entry) => entry.endsWith('.check.ts'))
}

function readLesson(id: string): Lesson {
  const folder = join(root, 'checks', id)
  const name = checkFileOf(id)!
  const source = readFileSync(join(folder, name), 'utf8')
  return {
    id,
    title: titleOf(id),
    file: fileOf(id, source),
    checkFile: `checks/${id}/${name}`,
    tasks: parseTasks(source),
    limits: { ...usualLimits, ...readJson(join(folder, 'limits.json')) },
  }
}

/** The lesson's heading without its number, or the folder's name where there is no README yet. */
function titleOf(id: string): string {
  const readme = join(root, 'lessons', id, 'README.md')
  const heading = existsSync(readme) ? /^# (.+)$/m.exec(readFileSync(readme, 'utf8'))?.[1] : undefined
  return heading?.replace(/^\d\d\s*[·.:—-]?\s*/, '') ?? id.slice(3).replaceAll('-', ' ')
}

function fileOf(id: string, source: string): string {
  const name = new RegExp(`'#lessons/(${id}/[^']+)'`).exec(source)?.[1]
  if (!name) throw new Error(`checks/${id}: no '#lessons/${id}/…'`)
  return `lessons/${name}`
}

function readJson(path: string): Partial<Limits> {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}

/**
 * The tasks and checks that a check file announces, read from its text: the list that a run is held
 * against must not come from the run itself. Addresses and claims are therefore literals (tested).
 */
export function parseTasks(source: string): Task[] {
  const tasks: (Task & { checks: CheckEntry[] })[] = []
  const opening = /^\s*(task|check|check\.speed)\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/gm
  for (const [, what, single, double] of source.matchAll(opening)) {
    const text = (single ?? double).replace(/\\(.)/g, '$1')
    if (what === 'task') tasks.push({ address: text, name: text.split('/')[1], checks: [] })
    else tasks.at(-1)?.checks.push({ name: text, kind: what === 'check' ? 'claim' : 'speed' })
  }
  return tasks
}
