// What stands behind an address. Everything that can be had has one that is made here from the catalogue; a file
// is read only where one of them leads to it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Lesson, root, textOf } from '../course/catalogue.ts'
import { assetFiles, typeOf } from './assets.ts'
import type { Live } from './live.ts'
import { type Page, pageHtml, pageSources, readPage, searchEntries, sourcePage } from './pages.ts'
import { isOurs } from './version.ts'

export interface Reader {
  address: string
  token: string
  catalogue: readonly Lesson[]
  live: Live
}

export interface Found {
  body: string | Uint8Array
  type: string
  kind?: 'page' | 'worker' | 'figure' | 'other'
  /** the same address never gives anything else */
  isFixed?: boolean
}

const assets = assetFiles()

export async function find(reader: Reader, path: string): Promise<Found | undefined> {
  if (path.endsWith('/')) return findPage(reader, path)
  if (path === 'assets/search.json') return json(searchEntries(await allPages(reader)))
  if (path.startsWith('assets/')) return findAsset(path.slice(7))
  if (path.startsWith('training/')) return findTraining(path.slice(9))
  if (path.startsWith('code/')) return findModule(reader, path.slice(5))
  if (/\.(svg|png)$/.test(path)) return findFigure(reader, path)
  return path.endsWith('.html') ? findSource(reader, path) : undefined
}

async function findPage(reader: Reader, path: string): Promise<Found | undefined> {
  const source = pageSources(reader.catalogue).get(path)
  return source && html(reader, await readPage(path, source))
}

function allPages({ catalogue }: Reader): Promise<Page[]> {
  return Promise.all([...pageSources(catalogue)].map(([path, source]) => readPage(path, source)))
}

function html({ live, catalogue, token }: Reader, page: Page): Found {
  const fittings = {
    passed: live.state.passed,
    code: `code/${live.version.hash}/`,
    token,
    task: (lesson: Lesson, address: string, hints: readonly string[]) => live.taskHtml(lesson, address, hints),
    lesson: (lesson: Lesson) => live.lessonHtml(lesson),
  }
  return { body: pageHtml(page, catalogue, fittings), type: typeOf('.html'), kind: 'page' }
}

/** The learner's file, and what the course gives, as pages. */
async function findSource(reader: Reader, path: string): Promise<Found | undefined> {
  const file = path.replace(/\.html$/, '.ts')
  const isShown =
    reader.catalogue.some((lesson) => lesson.file === file) || /^lessons\/given\/([\w-]+\/)?[\w-]+\.ts$/.test(file)
  if (!isShown || !isOurs(file)) return undefined
  return html(reader, await sourcePage(file, textOf({ file } as Lesson)!))
}

async function findFigure({ catalogue }: Reader, path: string): Promise<Found | undefined> {
  const [, id] = /^lessons\/([\w-]+)\/figures\/[\w-]+\.(?:svg|png)$/.exec(path) ?? []
  if (!catalogue.some((lesson) => lesson.id === id) || !isOurs(path)) return undefined
  return { body: readFileSync(join(root, path)), type: typeOf(path), kind: 'figure' }
}

async function findAsset(name: string): Promise<Found | undefined> {
  const file = assets.get(name)
  if (file) return { body: readFileSync(file), type: typeOf(name) }
  if (!name.endsWith('.js')) return undefined
  const { scripts } = await import('./scripts.ts')
  const code = (await scripts()).get(name)
  return code === undefined
    ? undefined
    : { body: code, type: typeOf(name), kind: name === 'runner.js' ? 'worker' : 'other' }
}

/** What `npm run train` has left: weights and losses, whole at every time; null where nothing was trained yet. */
function findTraining(name: string): Found | undefined {
  const file = `.course/training/${name}`
  const isKnown = name === 'weights.json' || /^\d\d-[a-z0-9-]+\.json$/.test(name)
  if (!isKnown) return undefined
  return isOurs(file) ? { body: readFileSync(join(root, file)), type: typeOf(name) } : json(null)
}

async function findModule({ live }: Reader, path: string): Promise<Found | undefined> {
  const [, hash, side, place] = /^(\w+)\/(yours|reference)\/(.+)$/.exec(path) ?? []
  if (hash !== live.version.hash) return undefined
  const { browserKernel, browserModule } = await import('./code.ts')
  const file = place.replace(/\.(js|wasm)$/, '.ts').replace(/^pictures\//, 'scripts/reader/pictures/')
  const make = place.endsWith('.wasm') ? browserKernel : browserModule
  const body = await make(live.version, side as 'yours' | 'reference', file)
  return body === undefined ? undefined : { body, type: typeOf(place), isFixed: true }
}

function json(value: unknown): Found {
  return { body: JSON.stringify(value), type: typeOf('.json') }
}
