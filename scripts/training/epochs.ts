// What every training thread does: it takes the module that is trained, goes through the epochs, and stops
// where it is told to. The learner's code takes all the time there is, and the other thread has to answer
// Ctrl-C meanwhile.
import { register } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { type Tensor, tensor } from '#given/tensor.ts'
import type { DoneReport, EpochReport, FromThread, Losses, ThreadSetup } from './messages.ts'

/** Thrown from the learner's own loop, so that it ends whether or not it heeds what a callback returns. */
class Stopped extends Error {}

export const setup = workerData as ThreadSetup

export function tell(message: FromThread): void {
  parentPort?.postMessage(message)
}

/** The module that is trained; what it borrows comes from the reference. */
export async function loadModule<M>(): Promise<M> {
  register('./borrowing-hooks.mjs', import.meta.url, { data: { borrowed: setup.borrowed } })
  return await import(setup.module)
}

/** What the training changes, as tensors over the memory that both threads see. */
export function sharedTensors(): Record<string, Tensor> {
  const entries = Object.entries(setup.shared).map(([name, { shape, buffer }]) => [
    name,
    tensor(shape, new Float64Array(buffer)),
  ])
  return Object.fromEntries(entries)
}

/** Tells of a batch, and ends the training here if that is asked for. */
export function tellBatch(epoch: number, images: number, total: number, losses: Losses): void {
  tell({ type: 'batch', epoch, images, total, losses })
  if (Atomics.load(setup.stop, 0) === 1) throw new Stopped()
}

/**
 * Goes through the epochs that are asked for.
 *
 * @param trainEpoch makes one; calls `tellBatch` after each batch
 * @param reportOf what is to be told at the end of each, apart from its time
 * @param resultOf what is to be told at the end, unless the training was stopped
 */
export function trainEpochs(
  trainEpoch: (epoch: number) => void,
  reportOf: () => Pick<EpochReport, 'images' | 'accuracy'>,
  resultOf: () => Partial<DoneReport> = () => ({}),
): void {
  let isStopped = false
  try {
    for (let epoch = setup.epochsDone + 1; epoch <= setup.epochsDone + setup.epochs; epoch++) {
      const start = performance.now()
      trainEpoch(epoch)
      const seconds = (performance.now() - start) / 1000
      tell({ type: 'epoch', epoch, seconds, ...reportOf() })
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    isStopped = true
  }
  tell({ type: 'done', isStopped, ...(isStopped ? {} : resultOf()) })
}
