// The watching process's memory over many saves.
import pidusage from 'pidusage'
import { Watcher } from './watcher.ts'
import { Workspace } from './workspace.ts'

const file = 'lessons/01-softmax/softmax.ts'

export interface MemoryReport {
  /** megabytes of resident memory, by the number of saves */
  megabytes: Record<number, number>
}

export async function measureMemory(saves: number): Promise<MemoryReport> {
  const workspace = new Workspace('whole')
  const watcher = new Watcher(workspace)
  await watcher.verdict()
  const report: MemoryReport = { megabytes: {} }
  for (let save = 1; save <= saves; save++) {
    workspace.write(file, `export const softmax = (z: number[]) => z.map((x) => x + ${save})\n`)
    await watcher.verdict()
    if (save === 100 || save % 500 === 0) report.megabytes[save] = (await pidusage(watcher.child.pid!)).memory / 2 ** 20
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
