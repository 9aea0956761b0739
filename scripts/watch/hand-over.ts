// Connections on their way to the reader process. Each is kept open here until that process says it has it: so one
// that comes in the instant in which it dies goes to the next. One that it has begun to read is lost with it.
import type { ChildProcess } from 'node:child_process'
import type { Socket } from 'node:net'
import type { ToReader } from '../reader/protocol.ts'

interface Connection {
  socket: Socket
  /** how many processes have died before they took it */
  deaths: number
}

/** One that outlives so many processes is closed; the browser may try again. */
const mostDeaths = 2

export class HandOver {
  private readonly underWay = new Map<number, Connection>()
  private last = 0

  send(child: ChildProcess, connection: Connection): void {
    const id = ++this.last
    this.underWay.set(id, connection)
    // Where it cannot be sent the process is ending, and its end is told of.
    child.send({ type: 'connection', id } satisfies ToReader, connection.socket, { keepOpen: true }, () => {})
  }

  /** The process has it: what is closed here is no more than our hold on it. */
  taken(id: number): void {
    this.underWay.get(id)?.socket.destroy()
    this.underWay.delete(id)
  }

  /** The process has died. Returns what another has to be sent. */
  untaken(): Connection[] {
    const left = [...this.underWay.values()].map(({ socket, deaths }) => ({ socket, deaths: deaths + 1 }))
    this.underWay.clear()
    for (const { socket, deaths } of left) if (deaths >= mostDeaths) socket.destroy()
    return left.filter(({ deaths }) => deaths < mostDeaths)
  }
}
