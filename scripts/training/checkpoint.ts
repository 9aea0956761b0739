// The weights between two trainings, in `.course/training/`.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { root } from '../course/catalogue.ts'
import { UsageError } from '../course/find.ts'
import type { SharedTensor } from './messages.ts'

export interface Checkpoint {
  /** where it is kept, relative to the repository */
  file: string
  parameters: Record<string, SharedTensor>
  epochsDone: number
  /** the mean of every hundred batches so far, for each loss */
  losses: Record<string, number[]>
  /** of a network that reads: its share of the test digits at the end of an epoch, and after how many losses that was */
  accuracies: { after: number; share: number }[]
}

const version = 2
/** A training is followed by its file; more often than that, in ms, nobody looks. */
const pause = 1000

interface Saved {
  version: number
  epochsDone: number
  losses: Record<string, number[]>
  /** not there in older files */
  accuracies?: { after: number; share: number }[]
  parameters: Record<string, { shape: number[]; base64: string }>
}

export function saveCheckpoint({ file, parameters, epochsDone, losses, accuracies }: Checkpoint): void {
  const entries = Object.entries(parameters).map(([name, { shape, buffer }]) => {
    return [name, { shape, base64: Buffer.from(buffer).toString('base64') }]
  })
  const saved: Saved = { version, epochsDone, losses, accuracies, parameters: Object.fromEntries(entries) }
  const path = join(root, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileAtomic.sync(path, JSON.stringify(saved))
}

/**
 * What saves a checkpoint while it is trained: call it at any time, it does so at most once a second. The file is
 * whole; its numbers may be those of two neighbouring steps, since the training does not wait.
 */
export function saver(checkpoint: Checkpoint): () => void {
  let saved = performance.now()
  return () => {
    if (performance.now() - saved < pause) return
    saveCheckpoint(checkpoint)
    saved = performance.now()
  }
}

/**
 * The weights that the last training left.
 *
 * @param file where they are, relative to the repository
 * @param shapes what the network's parameters look like
 * @throws UsageError where there are none, they are damaged, or belong to another network
 */
export function loadCheckpoint(file: string, shapes: Record<string, readonly number[]>): Checkpoint {
  const path = join(root, file)
  if (!existsSync(path))
    throw new UsageError(`There is nothing to resume: ${file} is not there. Train without --resume first.`)
  const saved = readSaved(file, path)
  const entries = Object.entries(shapes).map(([name, shape]) => {
    const found = saved.parameters[name]
    if (String(found?.shape) !== String(shape)) {
      throw new UsageError(
        `${file} is of another network: expected ${name} [${shape}], got [${found?.shape ?? 'nothing'}].`,
      )
    }
    return [
      name,
      { shape: [...shape], buffer: sharedCopy(file, Buffer.from(String(found.base64 ?? ''), 'base64'), name, shape) },
    ]
  })
  const { epochsDone, losses, accuracies = [] } = saved
  return { file, parameters: Object.fromEntries(entries), epochsDone, losses, accuracies }
}

function readSaved(file: string, path: string): Saved {
  try {
    const saved: Saved = JSON.parse(readFileSync(path, 'utf8'))
    if (saved.version !== version) throw new Error(`its version is ${saved.version}, not ${version}`)
    const missing = missingIn(saved)
    if (missing) throw new Error(`its ${missing} are not there`)
    return saved
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${(error as Error).message}). Train without --resume to begin anew.`)
  }
}

/** A file of our version may have been written by another hand. */
function missingIn({ epochsDone, losses, parameters }: Saved): string | undefined {
  const isRecord = (value: unknown) => typeof value === 'object' && value !== null
  if (!Number.isInteger(epochsDone)) return 'epochs'
  if (!isRecord(losses) || !Object.values(losses).every(Array.isArray)) return 'losses'
  return isRecord(parameters) ? undefined : 'weights'
}

function sharedCopy(file: string, bytes: Buffer, name: string, shape: readonly number[]): SharedArrayBuffer {
  const due = 8 * shape.reduce((product, size) => product * size, 1)
  if (bytes.length !== due)
    throw new UsageError(`${file} is damaged: expected ${due} bytes of ${name}, got ${bytes.length}.`)
  const buffer = new SharedArrayBuffer(due)
  new Uint8Array(buffer).set(bytes)
  return buffer
}
