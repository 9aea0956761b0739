// Lesson 19's engine: its kernels beside the plain ones, and what the trainer makes of them on one thread. Several
// threads are for `train.test.ts`: Vitest's have no loader of their own.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compiledFile, loadKernels } from '../lessons/given/assembly.ts'
import { lead, newSignals, sharesOf } from '../lessons/given/engine/crew.ts'
import { digitsFile, Engine } from '../lessons/given/engine/engine.ts'
import { hasRelaxedSimd, hasSimd } from '../lessons/given/engine/features.ts'
import { type NetworkName, networks } from '../lessons/given/engine/networks.ts'
import { startOf } from '../lessons/given/engine/start.ts'
import { type Kernels, newMemory } from '../lessons/given/kernels.ts'
import { mnist, mnistBytes } from '../lessons/given/mnist.ts'
import { seededRandom } from '../lessons/given/random.ts'
import { tensor } from '../lessons/given/tensor.ts'
import { initialize, lossAndGradients } from '../solutions/15-cnn/cnn.ts'

const path = 'solutions/19-engine/assembly/engine.ts'

/** Numbers to begin with, or how many are to be written. */
type Contents = { floats: number[] } | { integers: number[] } | { written: number }

/** Calls both kernels alike, each in a memory of its own, and gives what they wrote and returned. */
async function pair(): Promise<(name: string, args: (number | Contents)[]) => [number[], number[]]> {
  const each = await Promise.all(
    [path, 'checks/19-engine/assembly/plain.ts'].map(async (file) => {
      const memory = newMemory()
      memory.grow(64)
      return { memory, kernels: await loadKernels(file, memory) }
    }),
  )
  return (name, args) => each.map((one) => resultOf(one, name, args)) as [number[], number[]]
}

function resultOf(
  { memory, kernels }: { memory: WebAssembly.Memory; kernels: Kernels },
  name: string,
  args: (number | Contents)[],
): number[] {
  const [floats, integers] = [new Float32Array(memory.buffer), new Int32Array(memory.buffer)]
  let at = 1 << 18
  const written: number[] = []
  const numbers = args.map((argument) => {
    if (typeof argument === 'number') return argument
    const from = at
    const size = 'written' in argument ? argument.written : Object.values(argument)[0].length
    floats.fill(Number.NaN, from, from + size + 3)
    if ('floats' in argument) floats.set(argument.floats, from)
    if ('integers' in argument) integers.set(argument.integers, from)
    if (!('integers' in argument)) for (let i = 0; i < size; i++) written.push(from + i)
    at += size + 3
    return 4 * from
  })
  const returned = kernels[name](...numbers)
  // Whole numbers are small: as floats they would all be 0.
  return [...written.map((i) => (Math.abs(integers[i]) < 1 << 20 ? integers[i] : floats[i])), returned ?? 0]
}

const random = seededRandom(19)
const floats = (...shape: number[]): Contents => ({
  floats: Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => random() - 0.5),
})
const written = (...shape: number[]): Contents => ({ written: shape.reduce((a, b) => a * b, 1) })

/** Lists as a pool leaves them: some places of a map, in rows of the image. */
function lists(planes: number, [mapHeight, mapWidth]: [number, number], width: number): [Contents[], number] {
  const size = mapHeight * mapWidth
  const places = Array.from({ length: planes * size }, (_, i) => {
    return Math.floor((i % size) / mapWidth) * width + (i % mapWidth)
  })
  const lengths = Array.from({ length: planes }, () => Math.floor(random() * (size + 1)))
  return [[floats(planes, size), { integers: places }, { integers: lengths }], size]
}

const size = (most: number) => fc.integer({ min: 1, max: most })

/** For sizes of every kind, what each kernel is called with. */
const calls: Record<string, fc.Arbitrary<(number | Contents)[]>> = {
  convolveRelu: fc
    .tuple(size(2), size(3), size(7), size(13), size(9), size(4), size(6))
    .map(([n, c, y, x, f, kh, kw]) => {
      const [height, width] = [y + kh - 1, x + kw - 1]
      const arrays = [floats(n, c, height, width), floats(f, c, kh, kw), floats(f), written(n, f, y, x)]
      return [...arrays, n, c, height, width, f, kh, kw]
    }),
  maxPool: fc.tuple(size(3), size(7), size(21), size(4)).map(([planes, y, x, more]) => {
    const [height, width] = [y + 1, x + 1]
    const pooled = [planes, height >> 1, width >> 1]
    return [floats(planes, height, width), written(...pooled), written(...pooled), planes, height, width, width + more]
  }),
  fullyConnected: fc.tuple(size(9), size(37), size(11)).map(([n, inputs, outputs]) => {
    return [floats(n, inputs), floats(outputs, inputs), floats(outputs), written(n, outputs), n, inputs, outputs]
  }),
  softmaxCrossEntropy: fc.tuple(size(9), size(11)).map(([n, classes]) => {
    const labels = { integers: Array.from({ length: n }, () => Math.floor(random() * classes)) }
    return [floats(n, classes), labels, written(n, classes), n, classes]
  }),
  gradWeights: fc.tuple(size(9), size(37), size(11)).map(([n, inputs, outputs]) => {
    const results = [written(outputs, inputs), written(outputs)]
    return [floats(n, outputs), floats(n, inputs), ...results, n, inputs, outputs]
  }),
  gradFeatures: fc.tuple(size(9), size(37), size(11)).map(([n, inputs, outputs]) => {
    return [floats(n, outputs), floats(outputs, inputs), written(n, inputs), n, inputs, outputs]
  }),
  gradKernels: fc
    .tuple(size(3), size(3), size(5), size(9), size(5), size(4), size(9))
    .map(([n, c, y, x, f, kh, kw]) => {
      const [height, width] = [y + kh - 1, x + kw - 1]
      const [arrays, room] = lists(n * f, [y, x], width)
      const results = [written(f, c, kh, kw), written(f)]
      return [floats(n, c, height, width), ...arrays, ...results, n, c, height, width, f, kh, kw, room]
    }),
  gradImages: fc.tuple(size(3), size(3), size(5), size(9), size(5), size(4), size(9)).map(([n, c, y, x, f, kh, kw]) => {
    const [height, width] = [y + kh - 1, x + kw - 1]
    const [arrays, room] = lists(n * f, [y, x], width)
    return [...arrays, floats(f, c, kh, kw), written(n, c, height, width), n, c, height, width, f, kh, kw, room]
  }),
  sgd: fc.tuple(size(23), size(4), size(5)).map(([length, parts, more]) => {
    const arrays = [floats(length), floats(length), floats(parts, length + more)]
    return [...arrays, length, parts, length + more, 32, 0.1, 0.9, 0.01]
  }),
}

describe.skipIf(!hasSimd)('equals the plain kernel on any size:', () => {
  test.each(Object.keys(calls))('%s', async (name) => {
    const both = await pair()
    fc.assert(
      fc.property(calls[name], (args) => {
        const [ours, plain] = both(name, args)
        for (const [i, due] of plain.entries()) {
          if (!(Math.abs(ours[i] - due) <= 1e-4 * Math.max(1, Math.abs(due)))) {
            throw new Error(`number ${i}: expected ${due}, got ${ours[i]}`)
          }
        }
      }),
      { numRuns: 60, seed: 19 },
    )
  })

  test('gradMaxPool', async () => {
    const both = await pair()
    fc.assert(
      fc.property(size(5), size(23), (planes, length) => {
        const pooled = { floats: Array.from({ length: planes * length }, () => Math.max(0, random() - 0.5)) }
        const winners = { integers: Array.from({ length: planes * length }, () => Math.floor(random() * 900)) }
        const lengths = { written: planes }
        const listed = (name: 'gradients' | 'places') => (name === 'places' ? winners : floats(planes, length))
        const args = [floats(planes, length), pooled, winners, listed('gradients'), written(planes, length), lengths]
        const [ours, plain] = both('gradMaxPool', [...args, planes, length])
        // Behind a list stands what nobody looks at: the lengths are compared, and the lists as far as they go.
        const end = plain.length - 1
        const counts = plain.slice(end - planes, end)
        expect(ours.slice(end - planes, end)).toEqual(counts)
        const from = 2 * planes * length
        for (const start of [from, from + planes * length])
          for (const [plane, count] of counts.entries())
            expect(ours.slice(start + plane * length, start + plane * length + count)).toEqual(
              plain.slice(start + plane * length, start + plane * length + count),
            )
      }),
      { numRuns: 40, seed: 19 },
    )
  })
})

async function start(network: NetworkName, images: number, isRelaxed = false): Promise<Engine> {
  const target = { isShared: true, isRelaxed }
  const code = { kernels: await compiledFile(path, target), digits: await compiledFile(digitsFile, target) }
  const engine = await Engine.start({ code, network, workers: 1, images })
  engine.load(startOf(networks[network], seededRandom(1)))
  engine.common.order.set(Array.from(engine.common.order, (_, i) => i))
  engine.common.shifts.set(Array.from(engine.common.shifts, (_, i) => (networks[network].shift > 0 ? (i % 3) - 1 : 0)))
  return engine
}

describe.skipIf(!hasSimd)('the trainer', () => {
  test('makes the step of lesson 15', async () => {
    const engine = await start('small', 32)
    const { images, labels } = mnist('train', 32)
    const parameters = initialize(seededRandom(1))
    const { loss, gradients } = lossAndGradients(parameters, images, labels)
    expect(engine.learn(0, 32, 1)).toBeCloseTo(loss, 5)
    const moved = engine.save()
    for (const name of ['kernels', 'kernelBias', 'weights', 'bias'] as const) {
      const step = parameters[name].data.map((before, i) => before - moved[name].data[i])
      const worst = Math.max(...step.map((amount, i) => Math.abs(amount - gradients[name].data[i])))
      expect(worst, name).toBeLessThan(1e-5)
    }
  })

  test('goes down the gradient of the deep network: the loss falls by as much as the step promises', async () => {
    const engine = await start('deep', 32)
    const before = engine.save()
    const rate = 1e-4
    const loss = engine.learn(0, 32, rate)
    const after = engine.save()
    const names = Object.keys(before).filter((name) => !name.startsWith('velocity'))
    const moves = names.flatMap((name) => Array.from(before[name].data, (x, i) => (x - after[name].data[i]) / rate))
    const promised = rate * moves.reduce((sum, move) => sum + move * move, 0)
    expect((loss - engine.learn(0, 32, 0)) / promised).toBeCloseTo(1, 1)
  })

  test('keeps what it is given: what was saved and loaded is saved again', async () => {
    const engine = await start('deep', 32)
    const start32 = startOf(networks.deep, seededRandom(1))
    const rounded = Object.entries(start32).map(([name, t]) => [name, tensor(t.shape, t.data.map(Math.fround))])
    expect(engine.save()).toEqual(Object.fromEntries(rounded))
  })

  test('begins with the numbers of lesson 15', () => {
    expect(startOf(networks.small, seededRandom(7))).toEqual({ ...initialize(seededRandom(7)) })
  })

  test.skipIf(!hasRelaxedSimd)('makes the same steps with relaxed SIMD, but for the last digits', async () => {
    const losses = async (isRelaxed: boolean) => {
      const engine = await start('small', 32, isRelaxed)
      return Array.from({ length: 6 }, () => engine.learn(0, 32, 0.1))
    }
    const fused = await losses(true)
    for (const [step, loss] of (await losses(false)).entries()) expect(fused[step], `step ${step}`).toBeCloseTo(loss, 5)
  })
})

test('a batch is cut into parts whose number does not depend on the workers', () => {
  expect(sharesOf(32, 4)).toEqual([
    [0, 8],
    [8, 16],
    [16, 24],
    [24, 32],
  ])
  expect(sharesOf(5, 4)).toEqual([
    [0, 2],
    [2, 4],
    [4, 5],
  ])
  expect(sharesOf(1, 4)).toEqual([[0, 1]])
})

test('parts that a small batch does not have can be taken by nobody', () => {
  const [signals, parts] = [newSignals(4), 4]
  const seen: number[][] = []
  const work = () => seen.push([...signals.slice(-parts)])
  lead(signals, 1, { kind: 'learn', start: 0, count: 2 }, work)
  expect(seen).toEqual([
    [1, 0, 1, 1],
    [1, 1, 1, 1],
  ])
})

test('the digits stay bytes: an eighth of what floats take', () => {
  const { pixels, labels } = mnistBytes('test', 100)
  expect([pixels.length, labels.length]).toEqual([78_400, 100])
  expect(Array.from(mnist('test', 100).images.data)).toEqual(Array.from(pixels, (byte) => byte / 255))
})
