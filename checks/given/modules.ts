// The course's own modules that a check may need: solutions, mistakes, alternatives. Node loads them; those in
// AssemblyScript are compiled, or taken from the cache.
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compiledFile, loadKernels } from '#given/assembly.ts'
import { instantiate, type Kernels, newMemory } from '#given/kernels.ts'
import { unguarded } from './channel.ts'
import type { AnyFunction } from './spec.ts'
import { dataOf } from './wasm.ts'

export type Module = Record<string, AnyFunction>

const root = new URL('../../', import.meta.url)

const kernels = new Map<string, Promise<Module>>()
/** By what kernels keep in them from the start, such as tables of exp: with other tables they would go wrong. */
const memories = new Map<string, WebAssembly.Memory>()

/** The TypeScript files of a folder. @param folder relative to the repository, ending in a slash */
export function sourcesIn(folder: string): URL[] {
  const url = new URL(folder, root)
  if (!existsSync(url)) return []
  const names = unguarded(() => readdirSync(url)).filter((name) => name.endsWith('.ts'))
  return names.sort().map((name) => new URL(name, url))
}

/** The reference's files of a lesson. */
export function solutionsOf(lesson: string): URL[] {
  return [...sourcesIn(`solutions/${lesson}/`), ...sourcesIn(`solutions/${lesson}/assembly/`)]
}

/** Loads a file of a lesson's reference, mistakes or alternatives. */
export async function importModule(file: URL, lesson: string): Promise<Module> {
  if (!isAssembly(file, lesson)) return import(file.href)
  const path = pathOf(file)
  const module = kernels.get(path) ?? unguarded(() => sharingKernels(path))
  kernels.set(path, module as Promise<Module>)
  return module as Promise<Module>
}

/** Kernels of ours share memories where they can: each reserves gigabytes of addresses. */
async function sharingKernels(path: string): Promise<Kernels> {
  const bytes = await compiledFile(path)
  const kept = dataOf(bytes)
  const memory = memories.get(kept) ?? newMemory()
  memories.set(kept, memory)
  return instantiate(bytes, memory)
}

/** The functions of a kernel file of ours, in a memory of their own: what a learner's kernel is raced against. */
export function ownKernels(path: string): Promise<Kernels> {
  return unguarded(() => loadKernels(path))
}

const compiled = new Set<string>()

/**
 * Compiles whatever of a lesson is not in the cache yet: once, since these files do not change.
 *
 * @param onFile called before each: all of them can take a minute
 */
export async function compileKnown(lesson: string, onFile: () => void): Promise<void> {
  if (compiled.has(lesson)) return
  compiled.add(lesson)
  const folders = ['assembly', 'mistakes', 'alternatives'].map((name) => `checks/${lesson}/${name}/`)
  const files = [...solutionsOf(lesson), ...folders.flatMap(sourcesIn)].filter((file) => isAssembly(file, lesson))
  for (const file of files) {
    onFile()
    await compiledFile(pathOf(file))
  }
}

/** A lesson written in AssemblyScript has its mistakes and alternatives in it as well. */
function isAssembly(file: URL, lesson: string): boolean {
  const inFolder = /\/(assembly|mistakes|alternatives)\/[^/]+$/.exec(file.pathname)?.[1]
  return (
    inFolder === 'assembly' || (inFolder !== undefined && existsSync(new URL(`solutions/${lesson}/assembly/`, root)))
  )
}

function pathOf(file: URL): string {
  return fileURLToPath(file).slice(fileURLToPath(root).length).replaceAll('\\', '/')
}
