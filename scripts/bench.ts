// npm run bench -- latency | kills | storms | memory [--count N] [--saves N]
import { parseArgs } from 'node:util'
import { killsLines, measureKills } from './bench/kills.ts'
import { latencyLines, measureLatency } from './bench/latency.ts'
import { measureMemory, memoryLines } from './bench/memory.ts'
import { measureStorms, stormsLines } from './bench/storms.ts'
import { UsageError } from './course/find.ts'
import { runCommand } from './screen/command.ts'

interface Counts {
  count?: number
  saves?: number
}

/** What can be measured, by name. */
const measures: Record<string, (counts: Counts) => Promise<string[]>> = {
  latency: async ({ saves = 30 }) => latencyLines(await measureLatency(saves)),
  kills: async ({ count = 1000 }) => killsLines(await measureKills(count)),
  storms: async ({ count = 10, saves = 1000 }) => stormsLines(await measureStorms(count, saves)),
  memory: async ({ saves = 2000 }) => memoryLines(await measureMemory(saves)),
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
