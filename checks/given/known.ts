// The implementations the course knows: the reference of each task and its mistakes. Loaded by Node, not
// by Vite: they never change while a learner works, and a worker can load them before it is needed.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { unguarded } from './channel.ts'
import type { AnyFunction } from './spec.ts'

export interface Mistake {
  /** the part of the file's name that names the mistake: `no-shift` */
  slug: string
  fn: AnyFunction
  /** the doc comment: what the learner is told */
  message: string
}

type Module = Record<string, AnyFunction>

const root = new URL('../../', import.meta.url)

function sourcesIn(folder: URL): URL[] {
  if (!existsSync(folder)) return []
  const names = unguarded(() => readdirSync(folder)).filter((name) => name.endsWith('.ts'))
  return names.sort().map((name) => new URL(name, folder))
}

/** The reference's function for a task. */
export async function referenceOf(address: string): Promise<AnyFunction | undefined> {
  const [lesson, name] = address.split('/')
  for (const file of sourcesIn(new URL(`solutions/${lesson}/`, root))) {
    const module: Module = await import(file.href)
    if (name in module) return module[name]
  }
  return undefined
}

/** The known mistakes of a task. */
export async function mistakesOf(address: string): Promise<Mistake[]> {
  const [lesson, name] = address.split('/')
  const files = sourcesIn(new URL(`checks/${lesson}/mistakes/`, root))
  return Promise.all(files.filter((file) => baseName(file).startsWith(`${name}.`)).map(readMistake))
}

async function readMistake(file: URL): Promise<Mistake> {
  const [name, slug] = baseName(file).split('.')
  const module: Module = await import(file.href)
  return { slug, fn: module[name], message: docComment(unguarded(() => readFileSync(file, 'utf8'))) }
}

/** Loads what a lesson's diagnosis may need, so that it is at hand when a check fails. */
export async function preload(lesson: string): Promise<void> {
  const folders = [`solutions/${lesson}/`, `checks/${lesson}/mistakes/`].map((path) => new URL(path, root))
  await Promise.all(folders.flatMap(sourcesIn).map((file) => import(file.href)))
}

function baseName(file: URL): string {
  return file.pathname.split('/').at(-1)!
}

/** The first doc comment of a source, as running text. */
export function docComment(source: string): string {
  const body = /\/\*\*([\s\S]*?)\*\//.exec(source)?.[1] ?? ''
  return body
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trim())
    .join(' ')
    .trim()
}
