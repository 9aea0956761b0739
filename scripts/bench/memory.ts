// The watching process's memory over many saves.
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import pidusage from 'pidusage'
import { Workspace } from './workspace.ts'

const file = 'lessons/01-softmax/softmax.ts'

export interface MemoryReport {
  /** megabytes of resident memory, by the number of saves */
  megabytes: Record<number, number>
}

export async function measureMemory(saves: number): Promise<MemoryReport> {
  const workspace = new Workspace('whole')
  const child = workspace.start('watch', ['--json'])
  const lines = createInterface({ input: child.stdout! })
  let answered: () => void = () => {}
  lines.on('line', (line) => {
    if (JSON.parse(line).event === 'verdict') answered()
  })
  await once(lines, 'line')
  const report: MemoryReport = { megabytes: {} }
  for (let save = 1; save <= saves; save++) {
    const answer = new Promise<void>((resolve) => {
      answered = resolve
    })
    workspace.write(file, `export const softmax = (z: number[]) => z.map((x) => x + ${save})\n`)
    await answer
    if (save === 100 || save % 500 === 0) report.megabytes[save] = (await pidusage(child.pid!)).memory / 2 ** 20
  }
  await workspace.remove()
  return report
}

export function memoryLines({ megabytes }: MemoryReport): string[] {
  const first = Object.values(megabytes)[0]
  return Object.entries(megabytes).map(
    ([saves, size]) => `after ${saves} saves ${size.toFixed(0)} MB, ${(size / first).toFixed(2)} of the first`,
  )
}
