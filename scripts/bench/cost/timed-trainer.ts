// A trainer on one thread that knows what each kernel takes, for a network of any size.
import { compiledFile } from '#given/assembly.ts'
import { sharesOf } from '#given/engine/crew.ts'
import { digitsFile } from '#given/engine/engine.ts'
import { hasRelaxedSimd } from '#given/engine/features.ts'
import { type EngineKernels, engineKernels } from '#given/engine/kernels.ts'
import { sizeOf } from '#given/engine/layers.ts'
import { type Layout, layOut, type Part } from '#given/engine/layout.ts'
import { type Network, partsOf } from '#given/engine/networks.ts'
import { startOf } from '#given/engine/start.ts'
import { instantiate, type Kernels, pageSize, sharedMemory } from '#given/kernels.ts'
import { mnistBytes } from '#given/mnist.ts'
import { seededRandom } from '#given/random.ts'

/** What each kernel took, in ms. */
export type Clock = Record<string, number>

/** Small: what is learned does not matter here, that it stays finite does. */
const learningRate = 0.001
const classes = 10

export class TimedTrainer {
  /** that the network and all that becomes of a batch take in the memory */
  readonly bytes: number
  private readonly network: Network
  private readonly digits = mnistBytes('train', 3000)
  private readonly clock: Clock = {}
  private readonly kernels: Kernels
  private readonly layout: Layout
  private readonly labels: Int32Array
  private next = 0

  static async start(network: Network): Promise<TimedTrainer> {
    const target = { isShared: true, isRelaxed: hasRelaxedSimd }
    const files = ['solutions/19-engine/assembly/engine.ts', digitsFile]
    return new TimedTrainer(network, await Promise.all(files.map((file) => compiledFile(file, target))))
  }

  private constructor(network: Network, code: readonly Uint8Array<ArrayBuffer>[]) {
    this.network = network
    // The layout is the same whatever the kernels are; here it only tells how large it is.
    this.bytes = layOut(network, {} as EngineKernels).bytes
    const memory = sharedMemory(this.bytes + this.digits.pixels.length + pageSize)
    new Uint8Array(memory.buffer).set(this.digits.pixels, this.bytes)
    this.kernels = timed(Object.assign({}, ...code.map((bytes) => instantiate(bytes, memory))), this.clock)
    this.layout = layOut(network, engineKernels(this.kernels))
    this.labels = new Int32Array(memory.buffer)
    const [floats, start] = [new Float32Array(memory.buffer), startOf(network, seededRandom(1))]
    for (const { name, address } of this.layout.parameters) floats.set(start[name].data, address / 4)
  }

  /** Makes a step. */
  step(): Clock {
    for (const name of Object.keys(this.clock)) this.clock[name] = 0
    const shares = sharesOf(this.network.batchSize, partsOf(this.network))
    for (const [p, [from, to]] of shares.entries()) this.learn(this.layout.parts[p], to - from)
    this.descend(shares.length)
    return { ...this.clock }
  }

  private learn(part: Part, count: number): void {
    this.fill(part, count)
    for (const layer of part.layers) layer.forward(count)
    const { output, dOutput } = part.layers.at(-1)!
    this.kernels.softmaxCrossEntropy(output, part.labels, dOutput, count, classes)
    for (const layer of part.layers.toReversed()) layer.backward(count)
  }

  /** Images of other sizes than the digits' are cut from the same bytes, one after the other. */
  private fill({ images, labels }: Part, count: number): void {
    const [, height, width] = this.network.input
    const size = height * width
    const available = Math.floor(this.digits.pixels.length / size)
    for (let i = 0; i < count; i++, this.next = (this.next + 1) % available) {
      this.kernels.toFloats(this.bytes + this.next * size, images + 4 * i * size, height, width, 0, 0)
      this.labels[labels / 4 + i] = this.digits.labels[this.next % this.digits.labels.length]
    }
  }

  private descend(parts: number): void {
    const { parameters, partLength } = this.layout
    const { batchSize } = this.network
    for (const { address, velocity, gradient, shape } of parameters) {
      const size = sizeOf(shape)
      this.kernels.sgd(address, velocity, gradient, size, parts, partLength, batchSize, learningRate, 0, 0)
    }
  }
}

function timed(kernels: Kernels, clock: Clock): Kernels {
  const functions = Object.entries(kernels).filter(([, kernel]) => typeof kernel === 'function')
  const entries = functions.map(([name, kernel]) => {
    const run = (...args: number[]) => {
      const since = performance.now()
      const result = kernel(...args)
      clock[name] = (clock[name] ?? 0) + performance.now() - since
      return result
    }
    return [name, run]
  })
  return Object.fromEntries(entries)
}
