// npm run bench -- NAME [--count N] [--saves N]: what can be measured, by name.
import { parseArgs } from 'node:util'
import { UsageError } from './course/find.ts'
import { runCommand } from './screen/command.ts'

interface Counts {
  count?: number
  saves?: number
}

/** What can be measured, by name; each is loaded when it is asked for. */
const measures: Record<string, (counts: Counts) => Promise<string[]>> = {
  async latency({ saves = 30 }) {
    const { latencyLines, measureLatency } = await import('./bench/latency.ts')
    return latencyLines(await measureLatency(saves))
  },
  async simd({ count = 300 }) {
    const { measureSimd, simdLines } = await import('./bench/simd.ts')
    return simdLines(await measureSimd(count))
  },
  async kills({ count = 1000 }) {
    const { killsLines, measureKills } = await import('./bench/kills.ts')
    return killsLines(await measureKills(count))
  },
  async storms({ count = 10, saves = 1000 }) {
    const { measureStorms, stormsLines } = await import('./bench/storms.ts')
    return stormsLines(await measureStorms(count, saves))
  },
  async deadlines({ count = 5 }) {
    const { deadlinesLines, measureDeadlines } = await import('./bench/deadlines.ts')
    return deadlinesLines(await measureDeadlines(count))
  },
  async races({ count = 200 }) {
    const { measureRaces, raceLine } = await import('./bench/races.ts')
    return (await measureRaces(count)).map(raceLine)
  },
  async orders() {
    const { measureTraining, orders, trainingLines } = await import('./bench/training.ts')
    return trainingLines(orders.map(measureTraining))
  },
  async corners() {
    const { corners, measureTraining, trainingLines } = await import('./bench/training.ts')
    return trainingLines(corners.map(measureTraining))
  },
  async memory({ saves = 2000 }) {
    const { measureMemory, memoryLines } = await import('./bench/memory.ts')
    return memoryLines(await measureMemory(saves))
  },
  async experts({ count = 30 }) {
    const { expertsLines, measureExperts } = await import('./bench/experts.ts')
    return expertsLines(measureExperts(count))
  },
}

const names = Object.keys(measures)
const usage = `npm run bench -- ${names.join(' | ')} [--count N] [--saves N]`

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { count: { type: 'string' }, saves: { type: 'string' } },
  })
  const measure = measures[positionals.join()]
  if (!measure) throw new UsageError(`Name what is to be measured: ${names.join(', ')}.`)
  console.log((await measure({ count: numberOf(values.count), saves: numberOf(values.saves) })).join('\n'))
  return 0
})

function numberOf(text: string | undefined): number | undefined {
  if (text !== undefined && !/^[1-9]\d*$/.test(text)) throw new UsageError(`${text} is no count.`)
  return text === undefined ? undefined : Number(text)
}
