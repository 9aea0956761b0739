// How an answer goes out: with its headers, in part or not at all where the browser has it already.
import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { digitFiles, typeOf } from './assets.ts'
import type { Found, Reader } from './found.ts'
import { headersFor } from './gate.ts'

const digits = digitFiles()

export function send({ address }: Reader, request: IncomingMessage, response: ServerResponse, found: Found): void {
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

/** Whether an address leads to MNIST's files, which are too large to be read as a whole. */
export function isDigits(path: string): boolean {
  return path.startsWith('digits/') && digits.has(path.slice(7))
}

/** The first bytes of a file of digits, or all of them. */
export function sendDigits(name: string, request: IncomingMessage, response: ServerResponse): void {
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

export function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location, 'content-length': 0 }).end()
}

const reasons: Record<number, string> = {
  400: 'Not understood',
  403: 'Refused',
  404: 'There is no such page',
  405: 'Not this way',
}

export function fail(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' })
  response.end(`${reasons[status] ?? 'Our own fault'}.\n`)
}
