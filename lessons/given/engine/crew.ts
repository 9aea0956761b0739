// How several threads work on one batch: the leader says which images are due, everybody computes parts of the
// batch, and the leader goes on when all are done. What they tell each other lies in memory that all of them see.
import { partCount } from './layout.ts'

/** The memory of a training that all threads see. */
export interface Common {
  memory: WebAssembly.Memory
  /** where in it the digits lie: bytes, 0 to 255, image after image */
  pixels: Readonly<Record<Split, number>>
  labels: Readonly<Record<Split, Uint8Array>>
  /** the order in which the images of an epoch are taken */
  order: Int32Array
  /** how far each image of that order is shifted: down, then to the right */
  shifts: Int8Array
  /** what each part's images have cost together */
  losses: Float64Array
  /** what the test images were taken for */
  said: Uint8Array
  signals: Int32Array
}

export type Split = 'train' | 'test'

/** What is due: `learn` from images of an epoch's order, `read` test images. */
export interface Task {
  kind: 'learn' | 'read'
  /** the first image, by its place in the order or in the test set */
  start: number
  /** how many */
  count: number
}

const kinds = ['learn', 'read', 'leave'] as const
/** The places of the signals: how many tasks have been given, how many helpers are done, the task, and whether one broke down. */
const [given, done, kindAt, startAt, countAt, broken] = [0, 1, 2, 3, 4, 5]

export function newSignals(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(6 * 4))
}

/**
 * Gives all helpers a task, does the leader's share, and waits for theirs.
 *
 * @throws Error where a helper has broken down
 */
export function lead(signals: Int32Array, helpers: number, task: Task, work: (task: Task) => void): void {
  give(signals, task.kind, task.start, task.count)
  work(task)
  for (let seen = 0; seen < helpers; seen = Atomics.load(signals, done)) waitWhile(signals, done, seen)
  if (signals[broken] === 1) throw new Error('A thread that helped with the training has broken down.')
}

/** Lets the helpers go. */
export function dismiss(signals: Int32Array): void {
  give(signals, 'leave', 0, 0)
}

function give(signals: Int32Array, kind: (typeof kinds)[number], start: number, count: number): void {
  signals[kindAt] = kinds.indexOf(kind)
  signals[startAt] = start
  signals[countAt] = count
  Atomics.store(signals, done, 0)
  Atomics.add(signals, given, 1)
  Atomics.notify(signals, given)
}

/** Does what the leader says until it is told to leave. */
export function help(signals: Int32Array, work: (task: Task) => void): void {
  for (let round = 0; ; ) {
    waitWhile(signals, given, round)
    round = Atomics.load(signals, given)
    const kind = kinds[signals[kindAt]]
    if (kind === 'leave') return
    try {
      work({ kind, start: signals[startAt], count: signals[countAt] })
    } catch (error) {
      signals[broken] = 1
      throw error
    } finally {
      Atomics.add(signals, done, 1)
      Atomics.notify(signals, done)
    }
  }
}

/** Looks for a while before it sleeps: to be woken takes longer than most waits. */
const looks = 20_000

function waitWhile(signals: Int32Array, place: number, value: number): void {
  for (let look = 0; look < looks; look++) if (Atomics.load(signals, place) !== value) return
  Atomics.wait(signals, place, value)
}

/** The images of each part of a batch of `count`: from, and up to but without. A small batch has fewer parts. */
export function sharesOf(count: number): [from: number, to: number][] {
  const size = Math.ceil(count / partCount)
  return Array.from({ length: Math.ceil(count / size) }, (_, part) => [part * size, Math.min(count, (part + 1) * size)])
}
