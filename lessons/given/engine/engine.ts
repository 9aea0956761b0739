// The trainer: it leads the threads through the batches and makes the steps.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { pageSize, sharedMemory } from '../kernels.ts'
import { mnistBytes } from '../mnist.ts'
import { type Tensor, tensor } from '../tensor.ts'
import { type Common, dismiss, lead, newSignals, sharesOf, type Task } from './crew.ts'
import type { EngineKernels } from './kernels.ts'
import { sizeOf } from './layers.ts'
import { layOut, type Placed, velocityOf } from './layout.ts'
import { type NetworkName, networks } from './networks.ts'
import { type Code, type Duty, EngineWorker } from './worker.ts'

/** What makes floats of the digits' bytes; relative to the repository. */
export const digitsFile = 'lessons/given/assembly/digits.ts'

export interface EngineOptions {
  code: Code
  network: NetworkName
  /** how many threads, this one included: from 1 to as many as the network has parts */
  workers: number
  /** how many of the 60,000 digits to train on */
  images: number
}

export class Engine {
  readonly common: Common
  private readonly leader: EngineWorker
  private readonly helpers: readonly Worker[]
  private readonly network: NetworkName

  /** Starts the threads; the numbers of the network are all 0. */
  static async start({ code, network, workers, images }: EngineOptions): Promise<Engine> {
    const common = commonOf(network, images)
    const dutyOf = (worker: number): Duty => ({ common, code, network, worker, workers })
    const leader = new EngineWorker(dutyOf(0))
    const helpers = Array.from({ length: workers - 1 }, (_, i) => {
      return new Worker(new URL('./helper.ts', import.meta.url), { workerData: dutyOf(i + 1) })
    })
    await Promise.all(helpers.map((helper) => once(helper, 'message')))
    return new Engine(common, leader, helpers, network)
  }

  private constructor(common: Common, leader: EngineWorker, helpers: readonly Worker[], network: NetworkName) {
    this.common = common
    this.leader = leader
    this.helpers = helpers
    this.network = network
  }

  /**
   * One step: the loss of these images of the epoch's order, its gradients, and the descent.
   *
   * @returns the mean loss of the images, as it was before the step
   */
  learn(start: number, count: number, learningRate: number): number {
    this.common.step.set([count, learningRate])
    this.lead('learn', start, count)
    const parts = this.leader.layout.parts.length
    this.lead('step', 0, parts)
    const losses = this.common.losses.subarray(0, sharesOf(count, parts).length)
    return losses.reduce((sum, loss) => sum + loss, 0) / count
  }

  /** What every test image is taken for. */
  read(): Uint8Array {
    const { batchSize } = networks[this.network]
    const { said } = this.common
    for (let start = 0; start < said.length; start += batchSize) {
      this.lead('read', start, Math.min(batchSize, said.length - start))
    }
    return said
  }

  /** The numbers of the network, and how they moved, by name: float64, in the shapes of lesson 15. */
  save(): Record<string, Tensor> {
    return Object.fromEntries(this.places().map(([name, placed, address]) => [name, this.tensorAt(placed, address)]))
  }

  /** Takes over what `save` gave. */
  load(tensors: Readonly<Record<string, Tensor>>): void {
    for (const [name, placed, address] of this.places()) {
      const { data } = tensors[name]
      const target = this.numbersAt(placed, address)
      for (const [from, to] of pairsOf(placed)) target[to] = data[from]
    }
  }

  close(): void {
    dismiss(this.common.signals)
  }

  /** Names, parameters and addresses of all that training changes. */
  private places(): [string, Placed, number][] {
    const { parameters } = this.leader.layout
    const own = parameters.map((each): [string, Placed, number] => [each.name, each, each.address])
    if (networks[this.network].momentum === 0) return own
    return [...own, ...parameters.map((each): [string, Placed, number] => [velocityOf(each.name), each, each.velocity])]
  }

  private numbersAt({ shape }: Placed, address: number): Float32Array {
    return this.leader.floats.subarray(address / 4, address / 4 + sizeOf(shape))
  }

  private tensorAt(placed: Placed, address: number): Tensor {
    const result = tensor(placed.shape)
    const source = this.numbersAt(placed, address)
    for (const [to, from] of pairsOf(placed)) result.data[to] = source[from]
    return result
  }

  private lead(kind: Task['kind'], start: number, count: number): void {
    const work = (task: Task, part: number) => this.leader.work(task, part)
    lead(this.common.signals, this.helpers.length + 1, { kind, start, count }, work)
  }
}

/** Where a tensor's numbers stand in lesson 15, and where the kernels want them. */
function pairsOf({ shape, isTransposed }: Placed): [number, number][] {
  const [rows, columns] = shape
  const place = (i: number) => (isTransposed ? (i % columns) * rows + Math.floor(i / columns) : i)
  return Array.from({ length: sizeOf(shape) }, (_, i) => [i, place(i)])
}

function commonOf(network: NetworkName, images: number): Common {
  const [train, test] = [mnistBytes('train', images), mnistBytes('test')]
  const [count, tests] = [train.labels.length, test.labels.length]
  // The layout is the same whatever the kernels are; here it only tells how large it is, and of how many parts.
  const layout = layOut(networks[network], {} as EngineKernels)
  const [start, parts] = [layout.bytes, layout.parts.length]
  const pixels = { train: start, test: start + train.pixels.length }
  // A page more: a few bytes behind the last image may be read.
  const memory = sharedMemory(pixels.test + test.pixels.length + pageSize)
  const bytes = new Uint8Array(memory.buffer)
  bytes.set(train.pixels, pixels.train)
  bytes.set(test.pixels, pixels.test)
  return {
    memory,
    pixels,
    labels: { train: shared(train.labels), test: shared(test.labels) },
    order: new Int32Array(new SharedArrayBuffer(4 * count)),
    shifts: new Int8Array(new SharedArrayBuffer(2 * count)),
    losses: new Float64Array(new SharedArrayBuffer(8 * parts)),
    step: new Float64Array(new SharedArrayBuffer(16)),
    said: new Uint8Array(new SharedArrayBuffer(tests)),
    signals: newSignals(parts),
  }
}

function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length))
  copy.set(bytes)
  return copy
}
