// A thread that helps: it computes its parts of every batch until it is told to leave.
import { parentPort, workerData } from 'node:worker_threads'
import { help } from './crew.ts'
import { type Duty, EngineWorker } from './worker.ts'

const duty = workerData as Duty
const worker = new EngineWorker(duty)
parentPort?.postMessage('ready')
help(duty.common.signals, duty.worker, duty.workers, (task, part) => worker.work(task, part))
