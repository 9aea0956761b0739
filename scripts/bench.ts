// npm run bench -- latency [--saves N] | simd [--rounds N]
import { parseArgs } from 'node:util'
import { UsageError } from './course/find.ts'
import { runCommand } from './screen/command.ts'

await runCommand('npm run bench -- latency [--saves N] | simd [--rounds N]', async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { saves: { type: 'string', default: '30' }, rounds: { type: 'string', default: '300' } },
  })
  console.log((await linesOf(positionals.join(), values)).join('\n'))
  return 0
})

async function linesOf(what: string, { saves, rounds }: { saves: string; rounds: string }): Promise<string[]> {
  if (what === 'latency') {
    const { latencyLines, measureLatency } = await import('./bench/latency.ts')
    return latencyLines(await measureLatency(Number(saves)))
  }
  if (what === 'simd') {
    const { measureSimd, simdLines } = await import('./bench/simd.ts')
    return simdLines(await measureSimd(Number(rounds)))
  }
  throw new UsageError('Name what is to be measured: latency or simd.')
}
