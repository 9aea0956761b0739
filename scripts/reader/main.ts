// The reader's process. It is started by the watching process, which hands it every connection, and ends with it.
import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import type { Reader } from './found.ts'
import { Live } from './live.ts'
import { pageSources, readableLessons, readPage } from './pages.ts'
import type { FromReader, ToReader } from './protocol.ts'
import { respond } from './server.ts'

const catalogue = readableLessons()
let reader: Reader | undefined

const server = createServer((request, response) => respond(reader!, request, response))

process.on('disconnect', () => process.exit())
process.on('message', (message: ToReader, socket?: Socket) => {
  if (message.type === 'connection') {
    process.send!({ type: 'taken', id: message.id } satisfies FromReader)
    return socket && accept(socket)
  }
  if (message.type !== 'welcome') return reader?.live.receive(message)
  const { address, token, state } = message
  reader = { address, token, catalogue, live: new Live(catalogue, state) }
})

function accept(socket: Socket): void {
  server.emit('connection', socket)
  socket.resume()
}

/** Pages are rendered before somebody turns to them: one at a time, with room for requests and for judging. */
async function renderAll(): Promise<void> {
  for (const [path, source] of pageSources(catalogue)) {
    do await new Promise((resolve) => setTimeout(resolve, 300))
    while (reader?.live.state.running)
    await readPage(path, source)
  }
}
renderAll()
