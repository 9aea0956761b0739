// What training costs as the work grows: with the batch, the image, the filters and the epochs.
import { partsOf } from '#given/engine/networks.ts'
import { seededRandom } from '#given/random.ts'
import { tensor } from '#given/tensor.ts'
import { initialize, lossAndGradients, sgdStep } from '../../../solutions/15-cnn/cnn.ts'
import { type Contestant, interleaved } from '../interleaved.ts'
import { sines } from '../ladder/rungs.ts'
import { median } from '../spread.ts'
import { networkOf, operationsOf, type Sizes, usual } from './growing.ts'
import { measureResidents, type Resident } from './resident.ts'
import { type Clock, TimedTrainer } from './timed-trainer.ts'

export type Axis = 'batch' | 'side' | 'filters' | 'epochs'

const points: Record<Axis, readonly number[]> = {
  batch: [8, 16, 32, 64, 128, 256],
  side: [14, 28, 56, 112],
  filters: [4, 8, 16, 32, 64],
  epochs: [1, 2, 4, 8],
}

/** An epoch is so many steps here. */
const stepsOfEpoch = 64

export interface Point {
  value: number
  /** multiplications, comparisons and moves of the whole work */
  operations: number
  /** of the engine, in ms */
  ms: number
  /** of lesson 15's solution, in ms */
  loopsMs?: number
  /** that the network and its batch take in the engine's memory */
  bytes: number
}

/** How the time of a kernel grows with its operations: as their power of `exponent`. */
export interface Growth {
  kernel: string
  exponent: number
}

export interface AxisReport {
  axis: Axis
  points: Point[]
  /** of the whole step */
  exponent: number
  loopsExponent?: number
  kernels: Growth[]
}

export interface CostReport {
  version: 1
  node: string
  axes: AxisReport[]
  residents: Resident[]
}

export async function measureCost(rounds = 20): Promise<CostReport> {
  const axes: AxisReport[] = []
  for (const axis of Object.keys(points) as Axis[]) axes.push(await measureAxis(axis, points[axis], rounds))
  return { version: 1, node: process.version, axes, residents: measureResidents() }
}

const warmUps = 2

interface Work {
  value: number
  bytes: number
  operations: Record<string, number>
  turn: () => Clock
  /** of the turns that count */
  clocks: Clock[]
  loops?: () => void
}

function engineTurns({ value, turn, clocks }: Work): Contestant {
  return {
    name: `engine ${value}`,
    turn: (round) => {
      const clock = turn()
      if (round >= 0) clocks.push(clock)
      return sum(Object.values(clock))
    },
  }
}

function loopTurns({ value, loops }: Work): Contestant[] {
  return loops ? [{ name: `loops ${value}`, turn: () => took(loops) }] : []
}

function reportOf(axis: Axis, works: readonly Work[], ms: readonly number[], loopsMs?: readonly number[]): AxisReport {
  const operations = works.map((work) => sum(Object.values(work.operations)))
  const points = works.map(({ value, bytes }, i): Point => {
    return { value, operations: operations[i], ms: ms[i], ...(loopsMs && { loopsMs: loopsMs[i] }), bytes }
  })
  const loopsExponent = loopsMs && exponentOf(operations, loopsMs)
  return {
    axis,
    points,
    exponent: exponentOf(operations, ms),
    ...(loopsMs && { loopsExponent }),
    kernels: growths(works),
  }
}

export async function measureAxis(axis: Axis, values: readonly number[], rounds: number): Promise<AxisReport> {
  const works = await Promise.all(values.map((value) => workOf(axis, value)))
  const { times, fallen } = await interleaved([...works.map(engineTurns), ...works.flatMap(loopTurns)], rounds, warmUps)
  for (const reason of fallen.values()) throw new Error(reason)
  return reportOf(
    axis,
    works,
    works.map(({ value }) => median(times.get(`engine ${value}`)!)),
    works[0].loops && works.map(({ value }) => median(times.get(`loops ${value}`)!)),
  )
}

async function workOf(axis: Axis, value: number): Promise<Work> {
  const sizes = axis === 'epochs' ? usual : { ...usual, [axis]: value }
  const steps = axis === 'epochs' ? value * stepsOfEpoch : 1
  const network = networkOf(sizes)
  const trainer = await TimedTrainer.start(network)
  const once = operationsOf(sizes, partsOf(network))
  const operations = Object.fromEntries(Object.entries(once).map(([kernel, count]) => [kernel, steps * count]))
  const turn = () => added(Array.from({ length: steps }, () => trainer.step()))
  return {
    value,
    bytes: trainer.bytes,
    operations,
    turn,
    clocks: [],
    ...(axis !== 'epochs' && { loops: loopsOf(sizes) }),
  }
}

/** A step of lesson 15's solution on images of that size. */
function loopsOf({ batch, side, filters }: Sizes): () => void {
  const parameters = initialize(seededRandom(1), { height: side, width: side, filters })
  const images = tensor([batch, 1, side, side], sines(batch * side * side).map(Math.abs))
  const labels = Array.from({ length: batch }, (_, i) => i % 10)
  return () => sgdStep(parameters, lossAndGradients(parameters, images, labels).gradients, 0.001)
}

/** Of the kernels that have more to do where the work grows. */
function growths(works: readonly Work[]): Growth[] {
  const [least, most] = [works[0].operations, works.at(-1)!.operations]
  const growing = Object.keys(least).filter((kernel) => most[kernel] > least[kernel])
  return growing.map((kernel) => {
    const operations = works.map((work) => work.operations[kernel])
    const ms = works.map(({ clocks }) => median(clocks.map((clock) => clock[kernel])))
    return { kernel, exponent: exponentOf(operations, ms) }
  })
}

/** The slope of the times over the operations, both as logarithms, by least squares. */
export function exponentOf(operations: readonly number[], times: readonly number[]): number {
  const [x, y] = [operations.map(Math.log), times.map(Math.log)]
  const [meanX, meanY] = [sum(x) / x.length, sum(y) / y.length]
  const along = sum(x.map((each) => (each - meanX) ** 2))
  return sum(x.map((each, i) => (each - meanX) * (y[i] - meanY))) / along
}

function took(run: () => void): number {
  const since = performance.now()
  run()
  return performance.now() - since
}

function added(clocks: readonly Clock[]): Clock {
  return Object.fromEntries(Object.keys(clocks[0]).map((name) => [name, sum(clocks.map((clock) => clock[name]))]))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
