// Saves as fast as they come: few runs, and the verdict of the last bytes.

import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { Workspace } from './workspace.ts'

const file = 'lessons/01-softmax/softmax.ts'
const normalize = 'export const normalize = (v: number[]) => v.map((x) => x / v.reduce((a, b) => a + b, 0))'
const right = `${normalize}\nexport const softmax = (z: number[]) => normalize(z.map((x) => Math.exp(x - Math.max(...z))))\n`
const wrong = `${normalize}\nexport const softmax = (z: number[]) => normalize(z)\n`
/** After this long without a verdict a storm's last one has come, in ms. */
const quiet = 1500
/** After this long it will not come any more, in ms. */
const patience = 20_000

export interface StormsReport {
  storms: number
  saves: number
  /** storms whose last verdict was that of the last bytes */
  right: number
  /** verdicts told, by storm */
  verdicts: number[]
  /** ms from the last save to the last verdict, by storm */
  settled: number[]
}

export async function measureStorms(storms: number, saves: number): Promise<StormsReport> {
  const workspace = new Workspace()
  const child = workspace.start('watch', ['--json'])
  const lines = createInterface({ input: child.stdout! })
  const told: { verdict: string; at: number }[] = []
  lines.on('line', (line) => {
    const { event, lesson } = JSON.parse(line)
    if (event === 'verdict') told.push({ verdict: lesson.verdict, at: performance.now() })
  })
  await once(lines, 'line')
  await silence(told)
  const report: StormsReport = { storms, saves, right: 0, verdicts: [], settled: [] }
  for (let storm = 0; storm < storms; storm++) {
    told.length = 0
    const last = storm % 2 === 0 ? right : wrong
    for (let save = 0; save < saves; save++)
      workspace.write(file, `${save % 2 === 0 ? right : wrong}// ${storm} ${save}\n`)
    workspace.write(file, `${last}// ${storm}, the last\n`)
    const end = performance.now()
    await silence(told, last === right ? 'passed' : 'failed')
    if (told.at(-1)?.verdict === (last === right ? 'passed' : 'failed')) report.right++
    report.verdicts.push(told.length)
    report.settled.push((told.at(-1)?.at ?? Number.NaN) - end)
  }
  await workspace.remove()
  return report
}

/** Resolves when no verdict has come for a while and the last one is the one that is due, or after long patience. */
async function silence(told: readonly { verdict: string; at: number }[], due?: string): Promise<void> {
  const start = performance.now()
  while (performance.now() - start < patience) {
    await sleep(100)
    const last = told.at(-1)
    if (last && (!due || last.verdict === due) && performance.now() - last.at > quiet) return
  }
}

export function stormsLines({ storms, saves, right, verdicts, settled }: StormsReport): string[] {
  const most = (values: number[]) => Math.max(...values).toFixed(0)
  return [
    `${storms} storms of ${saves} saves: the last verdict was that of the last bytes ${right} times`,
    `verdicts a storm: at most ${most(verdicts)}; from the last save to the last verdict: at most ${most(settled)} ms`,
  ]
}
