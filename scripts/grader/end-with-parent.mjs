// Ends this process when the one that started it is gone, even while it is stuck in a loop: a thread of its own
// looks. (A disconnected channel is told only to a process that comes round to its events.)
import { Worker } from 'node:worker_threads'

/** How often the thread looks, in ms. */
const interval = 500

const look = `
  const parent = process.ppid
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), ${interval})`

export function endWithParent() {
  new Worker(look, { eval: true, execArgv: [] }).unref()
}
