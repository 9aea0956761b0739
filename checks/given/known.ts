// The implementations the course knows: the reference of each task and its mistakes. Loaded by Node, not
// by Vite: they never change while a learner works, and a worker can load them before it is needed.
import { readFileSync } from 'node:fs'
import { unguarded } from './channel.ts'
import { importModule, type Module, solutionsOf, sourcesIn } from './modules.ts'
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

interface Known {
  solutions: Module[]
  mistakes: Mistake[]
}

const known = new Map<string, Promise<Known>>()

/** Loads what a lesson's diagnosis may need, once, so that it is at hand when a check fails. */
export function preload(lesson: string): Promise<Known> {
  const loaded = known.get(lesson) ?? load(lesson)
  known.set(lesson, loaded)
  return loaded
}

async function load(lesson: string): Promise<Known> {
  const [solutions, mistakes] = await Promise.all([
    Promise.all(solutionsOf(lesson).map((file) => importModule(file, lesson))),
    Promise.all(sourcesIn(`checks/${lesson}/mistakes/`).map((file) => readMistake(file, lesson))),
  ])
  return { solutions, mistakes }
}

/** The reference's function for a task. */
export async function referenceOf(address: string): Promise<AnyFunction | undefined> {
  const [lesson, name] = address.split('/')
  const { solutions } = await preload(lesson)
  return solutions.find((module) => name in module)?.[name]
}

/** The known mistakes of a task. */
export async function mistakesOf(address: string): Promise<Mistake[]> {
  const [lesson, name] = address.split('/')
  const { mistakes } = await preload(lesson)
  return mistakes.filter((mistake) => mistake.name === name)
}

async function readMistake(file: URL, lesson: string): Promise<Mistake> {
  const [name, slug] = file.pathname.split('/').at(-1)!.split('.')
  const module = await importModule(file, lesson)
  const message = docComment(unguarded(() => readFileSync(file, 'utf8')))
  return { name, slug, fn: module[name], message, fitted: module.fitted }
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
