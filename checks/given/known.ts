// The implementations the course knows: the reference of each task and its mistakes. Loaded by Node, not
// by Vite: they never change while a learner works, and a worker can load them before it is needed.
import { readFileSync } from 'node:fs'
import { unguarded } from './channel.ts'
import { importModule, solutionsOf, sourcesIn } from './modules.ts'
import type { AnyFunction } from './spec.ts'

export interface Mistake {
  /** the function's */
  name: string
  /** the part of the file's name that names the mistake: `no-shift` */
  slug: string
  fn: AnyFunction
  /** the doc comment: what the learner is told */
  message: string
  /** for a mistake with a number in it that only the learner knows: the function with the number that a result shows */
  fitted?: (result: unknown, ...args: unknown[]) => AnyFunction
}

/** The reference's function for a task. */
export async function referenceOf(address: string): Promise<AnyFunction | undefined> {
  const [lesson, name] = address.split('/')
  for (const file of solutionsOf(lesson)) {
    const module = await importModule(file, lesson)
    if (name in module) return module[name]
  }
  return undefined
}

/** The known mistakes of a task. */
export async function mistakesOf(address: string): Promise<Mistake[]> {
  const [lesson, name] = address.split('/')
  return (await mistakesIn(lesson)).filter((mistake) => mistake.name === name)
}

const read = new Map<string, Promise<Mistake[]>>()

/** Those of all of a lesson's tasks, read once. */
function mistakesIn(lesson: string): Promise<Mistake[]> {
  const files = () => sourcesIn(`checks/${lesson}/mistakes/`)
  const mistakes = read.get(lesson) ?? Promise.all(files().map((file) => readMistake(file, lesson)))
  read.set(lesson, mistakes)
  return mistakes
}

async function readMistake(file: URL, lesson: string): Promise<Mistake> {
  const [name, slug] = file.pathname.split('/').at(-1)!.split('.')
  const module = await importModule(file, lesson)
  const message = docComment(unguarded(() => readFileSync(file, 'utf8')))
  return { name, slug, fn: module[name], message, fitted: module.fitted }
}

/** Loads what a lesson's diagnosis may need, so that it is at hand when a check fails. */
export async function preload(lesson: string): Promise<void> {
  await Promise.all([...solutionsOf(lesson).map((file) => importModule(file, lesson)), mistakesIn(lesson)])
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
