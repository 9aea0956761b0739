// What one thread does with its parts of a batch.
import { instantiate, type Kernel } from '../kernels.ts'
import { line } from './arena.ts'
import { type Common, type Split, sharesOf, type Task } from './crew.ts'
import { type EngineKernels, engineKernels } from './kernels.ts'
import { type Layer, sizeOf } from './layers.ts'
import { type Layout, layOut, type Part } from './layout.ts'
import { type Network, type NetworkName, networks } from './networks.ts'

/** What is called, compiled for a shared memory. */
export interface Code {
  /** the kernels of lesson 19 */
  kernels: Uint8Array<ArrayBuffer>
  /** `toFloats`, which is given */
  digits: Uint8Array<ArrayBuffer>
}

/** What a thread is given. */
export interface Duty {
  common: Common
  code: Code
  network: NetworkName
  /** its number, the leader's is 0, and how many there are */
  worker: number
  workers: number
}

export class EngineWorker {
  readonly kernels: EngineKernels
  readonly layout: Layout
  readonly floats: Float32Array
  private readonly integers: Int32Array
  private readonly toFloats: Kernel
  private readonly duty: Duty
  private readonly network: Network
  private readonly classes: number

  constructor(duty: Duty) {
    const { memory } = duty.common
    this.duty = duty
    this.network = networks[duty.network]
    const { layers, input } = this.network
    this.classes = sizeOf(layers.reduce((shape, layer) => layer.outputOf(shape), input))
    this.kernels = engineKernels(instantiate(duty.code.kernels, memory))
    this.toFloats = instantiate(duty.code.digits, memory).toFloats
    this.layout = layOut(this.network, this.kernels)
    this.floats = new Float32Array(memory.buffer)
    this.integers = new Int32Array(memory.buffer)
  }

  /** Does a part of a task. */
  work({ kind, start, count }: Task, p: number): void {
    const [from, to] = sharesOf(count, this.layout.parts.length)[p]
    const part = this.layout.parts[p]
    if (kind === 'learn') this.duty.common.losses[p] = this.learn(part, start + from, to - from)
    else if (kind === 'step') this.step(p)
    else this.read(part, start + from, to - from)
  }

  private learn(part: Part, start: number, count: number): number {
    const { order, shifts } = this.duty.common
    for (let i = 0; i < count; i++) {
      this.take(part, i, 'train', order[start + i], shifts[2 * (start + i)], shifts[2 * (start + i) + 1])
    }
    const { output, dOutput } = this.forward(part, count)
    const loss = this.kernels.softmaxCrossEntropy(output, part.labels, dOutput, count, this.classes)!
    for (const layer of part.layers.toReversed()) layer.backward(count)
    return loss
  }

  /**
   * Moves a part of every parameter. Who moves a number has to fetch the other threads' gradients of it, and whoever
   * reads it next has to fetch it. One thread would do that for all while the others wait, and then they would fetch all
   * of it.
   */
  private step(p: number): void {
    const { momentum, lambda } = this.network
    const { parameters, parts, partLength } = this.layout
    const [images, learningRate] = this.duty.common.step
    const computed = sharesOf(images, parts.length).length
    for (const { address, velocity, gradient, shape, inputs } of parameters) {
      const share = linesOf(sizeOf(shape), parts.length)[p]
      if (!share) continue
      const [from, to] = share
      const places = [address, velocity, gradient].map((array) => array + 4 * from)
      const decay = inputs === undefined ? 0 : lambda
      this.kernels.sgd(...places, to - from, computed, partLength, images, learningRate, momentum, decay)
    }
  }

  private read(part: Part, start: number, count: number): void {
    for (let i = 0; i < count; i++) this.take(part, i, 'test', start + i, 0, 0)
    const { output } = this.forward(part, count)
    for (let i = 0; i < count; i++) {
      const logits = this.floats.subarray(output / 4 + i * this.classes, output / 4 + (i + 1) * this.classes)
      // A network that has come to NaN says 0.
      this.duty.common.said[start + i] = Math.max(0, logits.indexOf(Math.max(...logits)))
    }
  }

  private forward({ layers }: Part, count: number): Layer {
    for (const layer of layers) layer.forward(count)
    return layers.at(-1)!
  }

  /** Makes floats of an image's bytes. */
  private take({ images, labels }: Part, i: number, split: Split, place: number, down: number, right: number): void {
    const { pixels, labels: digits } = this.duty.common
    const [, height, width] = this.network.input
    const size = height * width
    this.integers[labels / 4 + i] = digits[split][place]
    this.toFloats(pixels[split] + place * size, images + 4 * i * size, height, width, down, right)
  }
}

/**
 * The numbers of each part of an array of `size`, in whole lines of the cache: no vector ends in another thread's part.
 * From, and up to but without. A small array has fewer parts.
 */
function linesOf(size: number, parts: number): [from: number, to: number][] {
  const numbers = line / 4
  const shares = sharesOf(Math.ceil(size / numbers), parts)
  return shares.map(([from, to]) => [from * numbers, Math.min(size, to * numbers)])
}
