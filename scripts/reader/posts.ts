// What pages have done: a hint, a comparison, a judgement, AssemblyScript compiled.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { typeOf } from './assets.ts'
import type { Reader } from './found.ts'
import { headersFor, isAllowed } from './gate.ts'
import type { Ask } from './protocol.ts'
import { fail } from './sending.ts'

const mostAsked = 100_000

export async function answerPost(
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
