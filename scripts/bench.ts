// npm run bench -- latency [--saves N]
import { parseArgs } from 'node:util'
import { latencyLines, measureLatency } from './bench/latency.ts'
import { UsageError } from './course/find.ts'
import { runCommand } from './screen/command.ts'

await runCommand('npm run bench -- latency [--saves N]', async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { saves: { type: 'string', default: '30' } },
  })
  if (positionals.join() !== 'latency') throw new UsageError('Name what is to be measured: latency.')
  console.log(latencyLines(await measureLatency(Number(values.saves))).join('\n'))
  return 0
})
