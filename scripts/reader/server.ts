// The reader's answers. Everything that can be had has an address that is made here from the catalogue; a file
// is read only where one of them leads to it.
import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { type Lesson, root, textOf } from '../course/catalogue.ts'
import { assetFiles, digitFiles, typeOf } from './assets.ts'
import { headersFor, isAllowed, refusal } from './gate.ts'
import type { Live } from './live.ts'
import { type Page, pageHtml, pageSources, readPage, searchEntries, sourcePage } from './pages.ts'
import type { Ask } from './protocol.ts'
import { isOurs } from './version.ts'

export interface Reader {
  address: string
  token: string
  catalogue: readonly Lesson[]
  live: Live
}

interface Found {
  body: string | Uint8Array
  type: string
  kind?: 'page' | 'worker' | 'figure' | 'other'
  /** the same address never gives anything else */
  isFixed?: boolean
}

const assets = assetFiles()
const digits = digitFiles()
const mostAsked = 100_000

export async function respond(reader: Reader, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const status = refusal(request, reader.address)
  if (status) return fail(response, status)
  const path = request.url!.slice(1)
  try {
    if (request.method === 'POST') return await answerPost(reader, path, request, response)
    if (path === '') return redirect(response, '/lessons/')
    if (path.startsWith('events/')) return await listen(reader, path.slice(7), response)
    if (digits.has(path.replace(/^digits\//, ''))) return sendDigits(path.slice(7), request, response)
    const found = await find(reader, path)
    if (found) return send(reader, request, response, found)
    fail(response, 404)
  } catch (error) {
    console.error(error)
    if (!response.headersSent) fail(response, 500)
  }
}

async function find(reader: Reader, path: string): Promise<Found | undefined> {
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

function send({ address }: Reader, request: IncomingMessage, response: ServerResponse, found: Found): void {
  const { body, type, kind = 'other', isFixed } = found
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const caching = isFixed ? 'max-age=31536000, immutable' : kind === 'page' ? 'no-store' : 'no-cache'
  const headers = { ...headersFor(kind, address), 'content-type': type, 'cache-control': caching, etag: tag }
  if (kind !== 'page' && request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end()
    return
  }
  response.writeHead(200, { ...headers, 'content-length': Buffer.byteLength(body) })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** The first bytes of a file of digits, or all of them. */
function sendDigits(name: string, request: IncomingMessage, response: ServerResponse): void {
  const file = digits.get(name)!
  const { size } = statSync(file)
  const asked = /^bytes=0-(\d+)$/.exec(String(request.headers.range ?? ''))?.[1]
  const last = Math.min(size, asked === undefined ? size : Number(asked) + 1) - 1
  const range = asked === undefined ? {} : { 'content-range': `bytes 0-${last}/${size}` }
  const headers = {
    'content-type': typeOf(name),
    'content-length': last + 1,
    'cache-control': 'max-age=3600',
    ...range,
  }
  response.writeHead(asked === undefined ? 200 : 206, headers)
  createReadStream(file, { end: last }).pipe(response)
}

async function listen({ live, catalogue }: Reader, id: string, response: ServerResponse): Promise<void> {
  const path = `lessons/${id}/`
  const source = pageSources(catalogue).get(path)
  if (source || id === 'none') live.listen(response, source && (await readPage(path, source)))
  else fail(response, 404)
}

async function answerPost(
  reader: Reader,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { address, token, live } = reader
  if (path === 'compile/') return answerCompile(address, request, response)
  if (path !== 'ask') return fail(response, 404)
  if (!isAllowed(request, address, token)) return fail(response, 403)
  const ask = await askOf(request)
  if (!ask) return fail(response, 400)
  const { refusal: reason, comparison } = await live.ask(ask)
  const { comparisonHtml } = await import('./comparison-html.ts')
  const answer = reason === undefined ? { html: comparison && comparisonHtml(comparison) } : { reason }
  response
    .writeHead(200, { ...headersFor('other', address), 'content-type': typeOf('.json') })
    .end(JSON.stringify(answer))
}

/** Compiles AssemblyScript for a block. Nothing is kept, so it needs no token: our origin is enough. */
async function answerCompile(address: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.headers.origin === undefined) return fail(response, 403)
  const texts = await bodyOf(request)
  const isTexts =
    Array.isArray(texts) && texts.every((each) => Array.isArray(each) && each.every((part) => typeof part === 'string'))
  if (!isTexts) return fail(response, 400)
  const { compile } = await import('#given/assembly.ts')
  const { bytes, fault } = await compile(new Map(texts as [string, string][]))
  const type = typeOf(fault ? '.json' : '.wasm')
  response
    .writeHead(200, { ...headersFor('other', address), 'content-type': type })
    .end(fault ? JSON.stringify(fault) : bytes)
}

async function askOf(request: IncomingMessage): Promise<Ask | undefined> {
  const { what, task, lesson } = ((await bodyOf(request)) ?? {}) as Record<string, unknown>
  if (what === 'hint' && typeof task === 'string') return { what, task }
  if ((what === 'compare' || what === 'judge') && typeof lesson === 'string') return { what, lesson }
  return undefined
}

/** What was sent, as JSON; undefined where it is none, or too much. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of request) {
    text += chunk
    if (text.length > mostAsked) return undefined
  }
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location, 'content-length': 0 }).end()
}

const reasons: Record<number, string> = {
  400: 'Not understood',
  403: 'Refused',
  404: 'There is no such page',
  405: 'Not this way',
}

function fail(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' })
  response.end(`${reasons[status] ?? 'Our own fault'}.\n`)
}
