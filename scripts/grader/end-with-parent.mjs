// Ends this process when the one that started it is gone, even while it is stuck in a loop: a thread of its own
// looks. (A disconnected channel is told only to a process that comes round to its events.)
import { parse } from 'node:path'
import { Worker } from 'node:worker_threads'

/**
 * A folder that is never removed, for a process to start in: in a folder that is gone no thread starts, neither the
 * one that looks nor the loader's, for which the process would wait for ever.
 */
export const lasting = parse(process.execPath).root

/** How often the thread looks, in ms. */
const interval = 500

const look = `
  const { workerData: parent } = require('node:worker_threads')
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), ${interval})`

/** @param {number} parent its process, as it says itself: it may be gone before this one can ask */
export function endWithParent(parent) {
  new Worker(look, { eval: true, execArgv: [], workerData: parent }).unref()
}
