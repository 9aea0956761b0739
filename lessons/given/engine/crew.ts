// How several threads work on one batch: the leader says which images are due, everybody computes parts of the
// batch, and the leader goes on when all are done. What they tell each other lies in memory that all of them see.

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
  /** of the step that is due: how many images it is for, and the learning rate */
  step: Float64Array
  /** what the test images were taken for */
  said: Uint8Array
  signals: Int32Array
}

export type Split = 'train' | 'test'

/** What is due: gradients of images of an epoch's order, the `step` by them, or to `read` test images. */
export interface Task {
  kind: 'learn' | 'step' | 'read'
  /** the first image, by its place in the order or in the test set */
  start: number
  /** how many; for a step, into how many parts it is cut */
  count: number
}

const kinds = ['learn', 'step', 'read', 'leave'] as const
/** The places of the signals: how many tasks have been given, how many parts are done, the task, whether a thread has
 * broken down, and from `takenAt` on, for each part, whether somebody has taken it. */
const [given, done, kindAt, startAt, countAt, broken, takenAt] = [0, 1, 2, 3, 4, 5, 6]

/** @param parts into how many parts a task is cut */
export function newSignals(parts: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * (takenAt + parts)))
}

function partCountIn(signals: Int32Array): number {
  return signals.length - takenAt
}

/** Does a part of a task. */
export type Work = (task: Task, part: number) => void

/**
 * Gives everybody a task, takes parts of it like all the others, and waits for the rest.
 *
 * @param workers how many threads there are, the leader included
 * @throws Error where a helper has broken down
 */
export function lead(signals: Int32Array, workers: number, task: Task, work: Work): void {
  give(signals, task.kind, task.start, task.count)
  takeParts(signals, 0, workers, work)
  const parts = sharesOf(task.count, partCountIn(signals)).length
  for (let seen = 0; seen < parts; seen = Atomics.load(signals, done)) waitWhile(signals, done, seen)
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
  // A part that a small batch does not have is nobody's: taken by a thread that then falls asleep, it would be worked
  // on in the next task, by two.
  const parts = sharesOf(count, partCountIn(signals)).length
  for (let part = 0; part < partCountIn(signals); part++) Atomics.store(signals, takenAt + part, part < parts ? 0 : 1)
  Atomics.add(signals, given, 1)
  Atomics.notify(signals, given)
}

/** Takes parts of what the leader gives until it is told to leave. */
export function help(signals: Int32Array, worker: number, workers: number, work: Work): void {
  for (let round = 0; ; ) {
    waitWhile(signals, given, round)
    round = Atomics.load(signals, given)
    if (kinds[signals[kindAt]] === 'leave') return
    takeParts(signals, worker, workers, work)
  }
}

/**
 * A thread's own parts first, whose arrays its processor has seen, then what others have not come to: whoever is kept
 * from working keeps nobody waiting.
 */
function takeParts(signals: Int32Array, worker: number, workers: number, work: Work): void {
  const all = Array.from({ length: partCountIn(signals) }, (_, part) => part)
  const own = all.filter((part) => part % workers === worker)
  const others = all.filter((part) => part % workers !== worker).reverse()
  for (const part of [...own, ...others]) takePart(signals, part, work)
}

function takePart(signals: Int32Array, part: number, work: Work): void {
  if (Atomics.compareExchange(signals, takenAt + part, 0, 1) !== 0) return
  // Read once the part is taken: the leader may have gone on meanwhile, but not past a part that is taken.
  const task = { kind: kinds[signals[kindAt]] as Task['kind'], start: signals[startAt], count: signals[countAt] }
  try {
    work(task, part)
  } catch (error) {
    signals[broken] = 1
    throw error
  } finally {
    Atomics.add(signals, done, 1)
    Atomics.notify(signals, done)
  }
}

/** Looks for a while before it sleeps: to be woken takes longer than most waits. */
const looks = 20_000

function waitWhile(signals: Int32Array, place: number, value: number): void {
  for (let look = 0; look < looks; look++) if (Atomics.load(signals, place) !== value) return
  Atomics.wait(signals, place, value)
}

/** The images of each part of a batch of `count`: from, and up to but without. A small batch has fewer parts. */
export function sharesOf(count: number, parts: number): [from: number, to: number][] {
  const size = Math.ceil(count / parts)
  return Array.from({ length: Math.ceil(count / size) }, (_, part) => [part * size, Math.min(count, (part + 1) * size)])
}
