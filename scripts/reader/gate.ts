// Who may ask for what. The reader listens on this machine only, but every page in the browser can speak to
// this machine: so a request has to name us as its host (no page gets past that by renaming us), and what
// another origin sends is refused. What does something needs the token besides, which only our pages know.
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Why a request is refused, as an HTTP status; undefined where it is not. */
export function refusal(request: IncomingMessage, address: string): number | undefined {
  const { method = '', url = '', headers } = request
  const ours = originsOf(address)
  if (!ours.some((origin) => origin === `http://${headers.host}`)) return 403
  if (headers.origin !== undefined && !ours.includes(headers.origin)) return 403
  if (isForeign(request)) return 403
  if (!['GET', 'HEAD', 'POST'].includes(method)) return 405
  // Every address of ours is spelled in these signs. So there is nothing to decode, and no two ways to read one.
  if (!/^\/[\w./-]*$/.test(url) || url.includes('..') || url.includes('//')) return 404
  return undefined
}

/** Whether something that does something may be done. */
export function isAllowed({ headers, method }: IncomingMessage, address: string, token: string): boolean {
  const isSent = method === 'POST' && headers['content-type'] === 'application/json'
  const isOurs = headers.origin !== undefined && originsOf(address).includes(headers.origin)
  return isSent && isOurs && isSame(String(headers['x-token'] ?? ''), token)
}

function originsOf(address: string): string[] {
  const { port } = new URL(address)
  return [`http://127.0.0.1:${port}`, `http://localhost:${port}`]
}

/** Another site may link to us; it may not embed us, nor read a script or a picture of ours. */
function isForeign({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site']
  const isFromElsewhere = site === 'cross-site' || site === 'same-site'
  return isFromElsewhere && !(headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document')
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const common = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
}

const policy = (parts: Record<string, string>) =>
  Object.entries({ 'default-src': "'none'", ...parts })
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')

/** KaTeX and Shiki place and colour through style attributes; style sheets are our own files alone. */
export const pagePolicy = policy({
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src-elem': "'self'",
  'style-src-attr': "'unsafe-inline'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
})

const pageHeaders = {
  ...common,
  'content-security-policy': `${pagePolicy}; frame-ancestors 'none'`,
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
}

/** The worker is where the learner's code and edited blocks run; they can fetch modules and digits, no more. */
const workerHeaders = (address: string) => {
  const places = originsOf(address).flatMap((origin) =>
    ['code', 'digits', 'compile', 'training'].map((folder) => `${origin}/${folder}/`),
  )
  const scripts = "'self' blob: 'unsafe-eval' 'wasm-unsafe-eval'"
  return { ...common, 'content-security-policy': policy({ 'script-src': scripts, 'connect-src': places.join(' ') }) }
}

const figureHeaders = { ...common, 'content-security-policy': policy({ 'style-src': "'unsafe-inline'" }) }

export function headersFor(kind: 'page' | 'worker' | 'figure' | 'other', address: string): Record<string, string> {
  if (kind === 'page') return pageHeaders
  if (kind === 'worker') return workerHeaders(address)
  return kind === 'figure' ? figureHeaders : { ...common, 'content-security-policy': policy({}) }
}
