// The reader's answers: who may ask, and which of the others is asked. Whatever goes wrong is answered too.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { find, type Reader } from './found.ts'
import { refusal } from './gate.ts'
import { pageSources, readPage } from './pages.ts'
import { answerPost } from './posts.ts'
import { fail, isDigits, redirect, send, sendDigits } from './sending.ts'

export async function respond(reader: Reader, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const status = refusal(request, reader.address)
  if (status) return fail(response, status)
  const path = request.url!.slice(1)
  try {
    if (request.method === 'POST') return await answerPost(reader, path, request, response)
    if (path === '') return redirect(response, '/lessons/')
    if (path.startsWith('events/')) return await listen(reader, path.slice(7), response)
    if (isDigits(path)) return sendDigits(path.slice(7), request, response)
    const found = await find(reader, path)
    if (found) return send(reader, request, response, found)
    fail(response, 404)
  } catch (error) {
    console.error(error)
    if (!response.headersSent) fail(response, 500)
  }
}

async function listen({ live, catalogue }: Reader, id: string, response: ServerResponse): Promise<void> {
  const path = `lessons/${id}/`
  const source = pageSources(catalogue).get(path)
  if (source || id === 'none') live.listen(response, source && (await readPage(path, source)))
  else fail(response, 404)
}
